// covers: [6.2.5] (C23) _BitInt: one bit, odd widths, mixed operands, shifts, conversions, constants with wb
// std: c23
// native: clang
#include <stdio.h>

int main(void) {
  unsigned _BitInt(3) tiny = 7;
  tiny++;
  signed _BitInt(5) five = 15;
  unsigned _BitInt(17) odd = 0x1ffff;
  unsigned _BitInt(100) big = (unsigned _BitInt(100))1 << 99;
  _BitInt(64) word = -5;
  printf("%d %d %u\n", (int)tiny, (int)(five - 20), (unsigned)odd);
  odd <<= 3;
  printf("%x %x\n", (unsigned)odd, (unsigned)(odd >> 9));
  printf("%llx %d\n", (unsigned long long)(big >> 50), big > 5uwb);
  big -= 1;
  printf("%d %llx\n", (int)(big % 1000), (unsigned long long)(big >> 64));
  printf("%lld %lld %d\n", (long long)(word / 2), (long long)(word % 2), (int)sizeof(_BitInt(65)));
  printf("%d %d\n", (int)((_BitInt(8))3wb * -2wb), (int)(unsigned _BitInt(4))(0x2f));
  return 0;
}
