// covers: [6.4.4.2] floating constants: decimal, hexadecimal, suffixes
#include <stdio.h>

int main(void) {
  printf("%g %g %g %g\n", 1., .5, 1e3, 12.5e-2);
  printf("%g %g %g %g\n", 0x1p4, 0x1.8p1, 0x.8p-1, 0xA.Bp0);
  printf("%zu %zu %zu\n", sizeof 1.0f, sizeof 1.0, sizeof 2.e1F);
  printf("%d %d\n", 0.1f == 0.1, 0.5f == 0.5);
  printf("%a %a\n", 1e-310, 123456789.0f);
  return 0;
}
