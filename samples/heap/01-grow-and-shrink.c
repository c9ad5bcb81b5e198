// Heap 1 · The heap grows and shrinks while the program runs: brk and sbrk
//
// The heap of small blocks is one piece of memory. It ends at the program break, which the system call brk moves. malloc
// takes 132 KiB at first, and moves the break when the rest (the "top") is too small; free moves it back when the top has
// grown beyond 128 KiB.
//
// What to do: set breakpoints on the lines marked STOP, press F5, and F5 again to go on. Look at "Memory from the system" in
// the Heap Map, on the right while nothing is selected: each system call, by how much, and who caused it.
//   1. One block: brk +132 KiB, by malloc in main. Most of it is the top.
//   2. 20 blocks of 20,000 bytes do not fit: malloc moved the break twice more, by 136 KiB each.
//   3. All were freed, the last one first: each joined the top. Whenever the top was larger than 128 KiB, free gave what is
//      more than that back to the system: brk with a minus.
//   4. sbrk moves the break by hand. The 4 KiB are the program's; malloc knows nothing of them.
//   5. malloc needs more again, and the heap goes on behind them: it is no longer one piece.
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

enum { COUNT = 20, SIZE = 20000 };

int main(void) {
  char *first = malloc(100);
  puts("one block"); // STOP 1

  char *blocks[COUNT];
  for (int i = 0; i < COUNT; i++)
    blocks[i] = malloc(SIZE);
  puts("many blocks"); // STOP 2

  for (int i = COUNT - 1; i >= 0; i--)
    free(blocks[i]);
  puts("freed"); // STOP 3

  char *mine = sbrk(4096);
  mine[0] = 'm';
  puts("by hand"); // STOP 4

  char *more = malloc(120000);
  char *evenMore = malloc(120000);
  puts("more"); // STOP 5

  free(evenMore);
  free(more);
  free(first);
  return 0;
}
