// Overflow in types of other widths: 64 and 128 bits, and a _BitInt of 40.
// std: c23
#include <stdio.h>

int main(void) {
  volatile long long seconds = 9223372036854775000LL;
  long long later = seconds + 1000; //~ signed-integer-overflow
  __int128 big = (__int128)1 << 126;
  big *= 2; //~ signed-integer-overflow
  _BitInt(40) small = 549755813887wb;
  small -= -1; //~ signed-integer-overflow
  printf("%lld %d %d\n", later, (int)(big >> 120), (int)small);
  return 0;
}
