// covers: [6.2.5] (C23) _BitInt(N) arithmetic wraps at its width
// std: c23
// native: clang
#include <stdio.h>

int main(void) {
  unsigned _BitInt(7) a = 100;
  a += 50;
  unsigned _BitInt(100) wide = 1;
  wide <<= 99;
  unsigned _BitInt(100) sum = wide + (wide - 1uwb);
  _BitInt(12) s = -2000;
  s /= 3;
  unsigned _BitInt(3) c = 0;
  int steps = 0;
  do { c += 3; steps++; } while (c);
  printf("%d %d %d\n", (int)a, (int)s, steps);
  printf("%llx %llx\n", (unsigned long long)(sum >> 64), (unsigned long long)sum);
  printf("%zu %zu\n", sizeof a, sizeof(_BitInt(65)));
  return 0;
}
