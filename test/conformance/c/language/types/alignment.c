// covers: [6.7.5] _Alignas and _Alignof on objects and members
#include <stdalign.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

struct mixed { char c; alignas(32) int i; char d; };
static alignas(64) char line[64];

int main(void) {
  alignas(16) char local[3];
  alignas(double) unsigned char raw[sizeof(double)];
  printf("%zu %zu %zu\n", alignof(struct mixed), sizeof(struct mixed), offsetof(struct mixed, i));
  printf("%d %d %d\n", (int)((uintptr_t)line % 64), (int)((uintptr_t)local % 16), (int)((uintptr_t)raw % alignof(double)));
  printf("%zu %zu %zu %zu\n", alignof(char), alignof(short), alignof(long), alignof(max_align_t));
  struct mixed m[2] = {{'a', 1, 'b'}, {'c', 2, 'd'}};
  printf("%td %d\n", (char *)&m[1] - (char *)&m[0], m[1].i);
  return 0;
}
