// Heap 11 · No garbage collector: what one would have collected
//
// C frees nothing by itself. A garbage collector starts at the roots (registers, stacks, global variables), follows each
// pointer, and collects what it never reached. Memscape does the same, to show it and to tell of leaks.
//
// What to do: set breakpoints on the lines marked STOP, press F5, and F5 again to go on.
//   1. Four roads: global leads to #1, the local variable ring to #2, #2 and #3 lead to each other, and box (#4) has the only
//      pointer to #5. The arrows start at the roots. Nothing is lost.
//   2. ring has gone. #2 and #3 still point to each other, but no root leads there: both are red from this moment. Counting
//      pointers would not find them; following them does.
//   3. box was freed, with the only pointer to #5 in it: #5 is lost, too.
//   4. F5 to the end: two leaks are told, #2 (with #3, which hangs on it) at the line that set ring to NULL, and #5 at the line
//      that freed box. global still leads to #1: it is not told of.
#include <stdlib.h>

struct Node {
  struct Node *other;
  int number;
};

static struct Node *global;

static struct Node *node(int number) {
  struct Node *made = malloc(sizeof *made);
  made->other = NULL;
  made->number = number;
  return made;
}

static int sum(int a, int b, int c, int d) { return a + b + c + d; }

int main(void) {
  global = node(1);
  struct Node *ring = node(2);
  ring->other = node(3);
  ring->other->other = ring;
  struct Node *box = node(4);
  box->other = node(5);
  int done = sum(1, 2, 3, 4); // STOP 1

  ring = NULL;
  done += sum(4, 3, 2, 1); // STOP 2

  free(box);
  box = NULL;
  done += sum(1, 1, 1, 1); // STOP 3
  return done == 0;
}
