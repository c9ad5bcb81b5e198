// covers: [6.3.1.8] the type of an expression, seen by _Generic and sizeof
#include <stdio.h>

#define T(e) _Generic((e), int: "int", unsigned: "unsigned", long: "long", unsigned long: "unsigned long", long long: "long long", unsigned long long: "unsigned long long", float: "float", double: "double", char: "char", short: "short", default: "?")

int main(void) {
  char c = 1; short s = 1; unsigned short us = 1; int i = 1; unsigned u = 1; long l = 1; unsigned long ul = 1; long long ll = 1; float f = 1; double d = 1;
  printf("%s %s %s %s\n", T(c + c), T(s + us), T(i + u), T(u + l));
  printf("%s %s %s %s\n", T(l + ul), T(l + ll), T(ul + ll), T(f + i));
  printf("%s %s %s %s\n", T(f + d), T(f * ll), T(+c), T(~us));
  printf("%s %s %s %s\n", T(c << l), T(i ? s : u), T(i ? f : l), T(c = 2));
  printf("%s %s %s %s\n", T((c, s)), T(!d), T(c == s), T('a'));
  printf("%s %s %s %s\n", T(1u), T(0x80000000), T(2147483648), T(1ull << 3));
  printf("%zu %zu %zu\n", sizeof(c + c), sizeof(1.0f * 1), sizeof(c ? l : i));
  return 0;
}
