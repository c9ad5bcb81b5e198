// 03 · A leak
//
// A block is leaked when nothing points to it any more: nobody can free it. Memscape looks for pointers in registers, on
// the stack, in globals and in other blocks, and tells at the program's end what was lost.
//
// What to do
//   1. Press F5. The program runs to its end and stops there: one block was leaked. Problems shows it at the line that
//      overwrote its last pointer, with the line that allocated it.
//   2. Now watch it being lost. Set a breakpoint on the line marked STOP and press F5 again (restart: Ctrl+Shift+F5).
//      The heap map shows a list of three nodes: list points to #3, #3 to #2, #2 to #1.
//   3. Step over (F10). The only pointer to #3 in memory is overwritten; at most a register still holds a copy. Step over
//      twice more, and that is gone, too: the block turns red, nothing points to it.
//   4. Step Back (Alt+F10) three times, and it is reachable again.
#include <stdlib.h>

struct Node {
  int value;
  struct Node *next;
};

static struct Node *push(struct Node *list, int value) {
  struct Node *node = malloc(sizeof *node);
  node->value = value;
  node->next = list;
  return node;
}

int main(void) {
  struct Node *list = NULL;
  for (int i = 1; i <= 3; i++)
    list = push(list, i);

  list = list->next; // STOP: forgets the first node instead of freeing it

  while (list != NULL) {
    struct Node *next = list->next;
    free(list);
    list = next;
  }
  return 0;
}
