// covers: [6.3.1.1] integer promotions and the usual arithmetic conversions
#include <stdio.h>

#define TYPE(e) _Generic((e), int: "int", unsigned: "unsigned", long: "long", unsigned long: "unsigned long", long long: "long long", unsigned long long: "unsigned long long", float: "float", double: "double", default: "other")

int main(void) {
  char c = 100; short s = 3; unsigned short us = 65535; unsigned u = 1; long l = 2; float f = 1; long long ll = 3;
  printf("%s %s %s %s\n", TYPE(c + c), TYPE(us * s), TYPE(u + s), TYPE(~us));
  printf("%s %s %s %s\n", TYPE(l + u), TYPE(l + f), TYPE(ll + 1ul), TYPE(c ? u : s));
  printf("%d %d %d\n", c + c, us + 1, -1 < (int)u);
  printf("%d %d\n", -1 > u, (unsigned char)~(unsigned char)0xF0);
  printf("%d %d\n", -1L < u, (short)(us + 2));
  return 0;
}
