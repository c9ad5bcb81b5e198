// Heap 4 · calloc zeroes, malloc does not
//
// What to do: set breakpoints on the lines marked STOP, press F5, and F5 again to go on.
//   1. used and other were freed; what they held is still in their chunks.
//   2. dirty got the chunk that used had. Select it in the Heap Map: behind the first 32 bytes (the allocator's list pointers)
//      are still the u's. "Never written" by its owner: all 1,500 bytes count as not set.
//   3. clean got the chunk that other had, from calloc: all its bytes are 0, and set.
//   4. F5 again: reading clean is right; a decision that depends on dirty is an error, and the program stops there.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main(void) {
  puts("stdout has its buffer");
  char *used = malloc(1500);
  char *wall = malloc(24);
  char *other = malloc(1500);
  char *otherWall = malloc(24);
  memset(used, 'u', 1500);
  memset(other, 'o', 1500);
  free(used);
  free(other);
  puts("freed"); // STOP 1

  char *dirty = malloc(1500);
  puts("malloc"); // STOP 2

  char *clean = calloc(150, 10);
  puts("calloc"); // STOP 3

  if (clean[20] == 0)
    puts("clean is 0");
  if (dirty[20] == 'u') // an error: nobody has set it since malloc
    puts("dirty has old bytes");
  free(clean);
  free(dirty);
  free(otherWall);
  free(wall);
  return 0;
}
