// covers: [6.4.4] integer and floating constants in every form, and the types that they get
#include <stdio.h>
#define T(x) _Generic((x), int: "i", unsigned: "u", long: "l", unsigned long: "ul", long long: "ll", unsigned long long: "ull", float: "f", double: "d", long double: "ld")
int main(void) {
  printf("%d %d %d %d\n", 0, 017, 0x1F, 0XaBc);
  printf("%s %s %s %s %s %s\n", T(1), T(1u), T(1L), T(1uL), T(1LL), T(1llu));
  printf("%s %s %s %s %s\n", T(2147483647), T(2147483648), T(0x7fffffff), T(0xffffffff), T(0xffffffffffffffff));
  printf("%s %s %s %g %g\n", T(1.f), T(1.), T(1.L), .5e1, 1e-2);
  printf("%g %g %a %g\n", 0x1p4, 0x.8p1, 0x1.8p0, 0X1P-2F);
  printf("%d %d %d\n", 'a', '\n' + '\0', '\x41');
  printf("%d %u\n", -2147483647 - 1, 4294967295);
  return 0;
}
