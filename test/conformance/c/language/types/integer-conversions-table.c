// covers: [6.3.1.3] conversion between all integer types at their edges
#include <limits.h>
#include <stdio.h>

#define ROW(v) printf("%d %u %d %u %d %u %ld %lu\n", (signed char)(v), (unsigned char)(v), (short)(v), (unsigned short)(v), (int)(v), (unsigned)(v), (long)(v), (unsigned long)(v))

int main(void) {
  long v[] = {0, -1, 127, 128, 255, 256, -128, -129, 32767, 32768, 65535, -32769, INT_MAX, INT_MAX + 1L, UINT_MAX, INT_MIN - 1L, LONG_MAX, LONG_MIN};
  for (unsigned i = 0; i < sizeof v / sizeof *v; i++) ROW(v[i]);
  unsigned u = 1; int s = -1;
  printf("%d %d %d\n", s < u, (long)s < u, s < (unsigned short)u);
  unsigned char c = 200; signed char d = (signed char)c;
  printf("%d %d %d\n", c + d, c << 1, ~c);
  return 0;
}
