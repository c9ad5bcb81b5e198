// covers: [6.7.2.1] bit-fields: compound assignment, wrap, comparison, copies, as flags in arrays, of 64 bits
#include <stdio.h>
#include <string.h>
struct f { unsigned a : 3, b : 5; signed c : 4; unsigned long d : 40; unsigned : 0; unsigned e : 1; };
int main(void) {
  struct f x = {7, 31, -8, (1UL << 40) - 1, 1}, y;
  x.a++; x.b += 2; x.c = 7; x.d += 2; x.e = ~x.e;
  printf("%u %u %d %lu %u\n", x.a, x.b, x.c, (unsigned long)x.d, x.e);
  y = x; y.c--; y.a = y.b << 2;
  printf("%u %d %d\n", y.a, y.c, x.c);
  x.b = 21; x.b >>= 1; x.b |= 16; x.b ^= 3;
  printf("%u %d %d\n", x.b, x.c > x.b, -x.b);
  struct { unsigned on : 1; } v[10];
  memset(v, 0, sizeof v);
  for (int i = 0; i < 10; i += 3) v[i].on = 1;
  int n = 0; for (int i = 0; i < 10; i++) n += v[i].on;
  printf("%d %u\n", n, x.a++ + ++x.a);
  return 0;
}
