// Heap 3 · free: where a chunk waits
//
// free keeps a chunk for later, in a list for chunks like it. The bytes are not erased: the first 16 (of a chunk of 1,024
// bytes or more, the first 32) become the list's pointers, the others stay.
//
// What to do: set breakpoints on the lines marked STOP, press F5, and F5 again to go on.
//   1. Eight blocks of 40 bytes were freed. The first seven wait in tcache[1], the thread's own list of chunks of 48 bytes (the
//      one freed last is its first). Then the list was full: the eighth waits in fastbin[1].
//   2. Eight blocks of 200 bytes: seven in tcache[11], and the eighth, too large for a fast bin, in the unsorted bin.
//   3. A block of 2,000 bytes is too large for the tcache: it waits in the unsorted bin. In its first 16 bytes are fd and bk,
//      which lead to the other free chunk and to the list's head in the C library. Two more pointers follow, 0 for now, and
//      then still its L's. The next chunk's PREV_INUSE is off, and its prev_size says 2,016: the footer.
//   4. Its neighbour was freed, too: both are one chunk of 4,032 bytes now.
//   5. Nothing that waits could serve 5,000 bytes. On its way malloc emptied the fast bin and sorted what was unsorted: 48
//      and 208 bytes into small bins, 4,032 bytes into a large bin. The block was cut off from the top.
//   6. It was freed, lies before the top, and joined it: nothing is left of its chunk.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void release(char *blocks[8]) {
  for (int i = 0; i < 8; i++)
    free(blocks[i]);
}

int main(void) {
  puts("stdout has its buffer");
  char *tiny[8], *small[8];
  for (int i = 0; i < 8; i++)
    tiny[i] = malloc(40);
  for (int i = 0; i < 8; i++)
    small[i] = malloc(200);
  char *wall = malloc(24);
  char *left = malloc(2000);
  char *right = malloc(2000);
  char *otherWall = malloc(24);
  memset(left, 'L', 2000);
  memset(right, 'R', 2000);

  release(tiny);
  puts("8 of 40 bytes"); // STOP 1

  release(small);
  puts("8 of 200 bytes"); // STOP 2

  free(left);
  puts("left"); // STOP 3

  free(right);
  puts("and right"); // STOP 4

  char *large = malloc(5000);
  puts("sorted"); // STOP 5

  free(large);
  puts("joined the top"); // STOP 6

  free(wall);
  free(otherWall);
  return 0;
}
