// Heap 6 · What stands in front of a block: the chunk's header
//
//     chunk    +8                  +16 = what malloc returned      chunk + size
//     | prev_size | size | A M P | requested bytes … | slack … | next chunk's size …
//
// The size counts the header and is a multiple of 16, so three bits are free for flags: P, the chunk before is in use; M, the
// chunk is a mapping of its own; A, it is from another arena than the main one. prev_size is the chunk's own only while the
// one before it is free; otherwise those 8 bytes belong to the block before.
//
// What to do: set breakpoints on the lines marked STOP, press F5, and select chunks in the Heap Map: their header is decoded.
//   1. a: asked for 24, chunk of 32, size field 0x21 (32 + P). All 24 bytes are usable, 8 of them in the next chunk's prev_size.
//      b: asked for 25, chunk of 48, size field 0x31. c: 1,100 bytes, 0x461. The large one: 0x31002, M, its own mapping.
//   2. c is free, and too large for the tcache: the chunk behind it, d, lost its P, and its prev_size is 0x460: c's footer, by
//      which free finds the start of the free chunk before.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main(void) {
  puts("stdout has its buffer");
  char *a = malloc(24);
  char *b = malloc(25);
  char *c = malloc(1100);
  char *d = malloc(24);
  char *large = malloc(200000);
  memset(a, 'a', 24);
  memset(b, 'b', 25);
  memset(c, 'c', 1100);
  puts("all in use"); // STOP 1

  free(c);
  puts("c is free"); // STOP 2

  free(large);
  free(d);
  free(b);
  free(a);
  return 0;
}
