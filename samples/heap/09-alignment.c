// Heap 9 · Alignment and padding in the allocator
//
// Every block begins at a multiple of 16, and every chunk's size is a multiple of 16: 8 bytes of header and at least 24
// usable. What was not asked for is slack.
//
// What to do: set a breakpoint on the line marked STOP, press F5, and look at the Heap Map or its table.
//   - one: asked for 1 byte, 24 usable, 23 of them slack. full: 24 of 24. more: 25 of 40.
//   - wide: aligned_alloc(64, 64) begins at a multiple of 64. What had to be skipped before it was cut off and is a free chunk.
//   - F5: a write to the slack is out of the block, although it harms nobody today.
#include <stdio.h>
#include <stdlib.h>

int main(void) {
  puts("stdout has its buffer");
  char *one = malloc(1);
  char *full = malloc(24);
  char *more = malloc(25);
  char *wide = aligned_alloc(64, 64);
  puts("four blocks"); // STOP

  one[1] = 'x'; // an error: the block has one byte
  free(wide);
  free(more);
  free(full);
  free(one);
  return 0;
}
