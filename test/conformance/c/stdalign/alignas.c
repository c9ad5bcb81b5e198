// covers: [7.15] <stdalign.h>: alignas on objects and members, alignof of types
#include <stdalign.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

struct line { alignas(64) char data[10]; char tag; };
static alignas(128) int global;

int main(void) {
  alignas(32) char local[3];
  alignas(double) char like[8];
  printf("%zu %zu %zu\n", alignof(struct line), sizeof(struct line), alignof(char));
  printf("%d %d %d\n", (uintptr_t)&global % 128 == 0, (uintptr_t)local % 32 == 0, (uintptr_t)like % alignof(double) == 0);
  struct line *p = aligned_alloc(64, 2 * sizeof *p);
  printf("%d %d\n", (uintptr_t)p % 64 == 0, (uintptr_t)&p[1] % 64 == 0);
  free(p);
  alignas(0) int none = 4;
  alignas(16) alignas(8) int both = 5;
  printf("%d %d %d\n", none, both, (uintptr_t)&both % 16 == 0);
  return 0;
}
