// covers: [7.9] <iso646.h>: every alternative spelling
#include <iso646.h>
#include <stdio.h>

int main(void) {
  unsigned a = 0xf0, b = 0x3c;
  printf("%x %x %x %x\n", a bitand b, a bitor b, a xor b, compl a bitand 0xff);
  unsigned c = a; c and_eq b; printf("%x ", c);
  c = a; c or_eq b; printf("%x ", c);
  c = a; c xor_eq b; printf("%x\n", c);
  printf("%d %d %d %d\n", a and b, a or 0, not a, a not_eq b);
  int *p = bitand (int){3};
  printf("%d\n", *p);
  return 0;
}
