// covers: [6.4.4.1] integer constants in each base, with suffixes; their types
#include <stdio.h>

#define T(x) _Generic((x), int: 'i', unsigned: 'u', long: 'l', unsigned long: 'U', long long: 'q', unsigned long long: 'Q')

int main(void) {
  printf("%d %d %d %d\n", 0x1F, 017, 0b1011, 100);
  printf("%c%c%c%c%c%c%c\n", T(1), T(1u), T(1L), T(1uL), T(1LL), T(1llU), T('a'));
  printf("%c%c%c%c%c\n", T(2147483647), T(2147483648), T(0x80000000), T(0xFFFFFFFFFF), T(0xFFFFFFFFFFFFFFFF));
  printf("%lld %llx\n", 9223372036854775807, 01777777777777777777777ull);
  return 0;
}
