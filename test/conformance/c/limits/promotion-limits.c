// covers: [5.2.4.2.1] limits in expressions: promotion at the edges of each type
#include <limits.h>
#include <stdio.h>

int main(void) {
  unsigned char uc = UCHAR_MAX; signed char sc = SCHAR_MIN; unsigned short us = USHRT_MAX; short ss = SHRT_MIN;
  printf("%d %d %d %d\n", uc + 1, sc - 1, us + 1, ss - 1);
  uc++; us++;
  printf("%d %d\n", uc, us);
  printf("%u %lu\n", UINT_MAX + 1u, ULONG_MAX + 1ul);
  printf("%d %d\n", -INT_MAX - 1 == INT_MIN, LONG_MIN < -LONG_MAX);
  printf("%d %d\n", CHAR_MIN < 0, CHAR_BIT * (int)sizeof(long));
  printf("%d\n", (char)(unsigned char)200 == 200 - 256);
  return 0;
}
