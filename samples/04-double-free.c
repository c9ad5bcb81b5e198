// 04 · A double free
//
// Copying a struct copies the pointers in it, not what they point to. Here two messages believe that the same text is
// theirs, and each frees it.
//
// What to do
//   1. Press F5. The program stops in destroy, before the second free does any harm, and the message says which block it
//      is, where it was allocated, and where it was freed first.
//   2. Call stack: this is destroy called from main with &b. Heap Map: the block's chunk is free and waits in tcache[0],
//      and both a.text and b.text still hold its address.
//   3. Reverse (Alt+F5) with a breakpoint on the line marked COPY: the moment when the second pointer was made.
//
// To repair it, give b a text of its own: struct Message b = { duplicate(a.text) };
#include <stdlib.h>
#include <string.h>

struct Message {
  char *text;
};

static char *duplicate(const char *text) {
  char *copy = malloc(strlen(text) + 1);
  strcpy(copy, text);
  return copy;
}

static void destroy(struct Message *message) {
  free(message->text); // the second time: double free
}

int main(void) {
  struct Message a = {duplicate("hello")};
  struct Message b = a; // COPY
  destroy(&a);
  destroy(&b);
  return 0;
}
