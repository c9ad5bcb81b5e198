// Heap 7 · Fragmentation: enough memory, in pieces that are too small
//
// What to do: choose "Memscape: 1 MiB of heap" in the view Run and Debug, set breakpoints on the lines marked STOP, and press F5.
//   1. The heap is full of blocks of 4,000 bytes.
//   2. Every second one was freed. Heap Map, on top: about half of the memory is free, in more than a hundred pieces, and it is
//      99 % fragmented: the largest piece has 4,016 bytes. In the map they are the holes.
//   3. 8,000 bytes cannot be had, although fifty times as much is free.
//   4. One block more was freed, between two holes: the three are one piece now, and the request succeeds there.
#include <stdio.h>
#include <stdlib.h>

enum { MOST = 400, SIZE = 4000 };

int main(void) {
  puts("stdout has its buffer");
  static char *blocks[MOST];
  int count = 0;
  while (count < MOST && (blocks[count] = malloc(SIZE)) != NULL)
    count++;
  printf("%d blocks\n", count); // STOP 1

  for (int i = 0; i < count; i += 2) {
    free(blocks[i]);
    blocks[i] = NULL;
  }
  puts("every second one freed"); // STOP 2

  char *large = malloc(2 * SIZE);
  printf("twice the size: %s\n", large ? "yes" : "no"); // STOP 3

  free(blocks[101]);
  blocks[101] = NULL;
  large = malloc(2 * SIZE);
  printf("with a neighbour: %s\n", large ? "yes" : "no"); // STOP 4

  free(large);
  for (int i = 0; i < count; i++)
    free(blocks[i]);
  return 0;
}
