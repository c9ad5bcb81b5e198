// Heap 8 · Large blocks are mappings of their own: mmap and munmap
//
// What to do: set breakpoints on the lines marked STOP, press F5, and F5 again to go on.
//   1. 100,000 bytes came from the heap. 200,000 are more than the threshold of 128 KiB: the block has a mapping of its own, far
//      away, in whole pages (200,704 bytes); its size field has M. "Memory from the system" says mmap, by malloc.
//   2. free gave the mapping back at once (munmap): its addresses are not there any more. And the threshold has grown to
//      200,704: glibc expects that such blocks come and go.
//   3. The same request now comes from the heap.
#include <stdio.h>
#include <stdlib.h>

int main(void) {
  puts("stdout has its buffer");
  char *medium = malloc(100000);
  char *large = malloc(200000);
  puts("a mapping"); // STOP 1

  free(large);
  puts("given back"); // STOP 2

  char *again = malloc(200000);
  puts("from the heap"); // STOP 3

  free(again);
  free(medium);
  return 0;
}
