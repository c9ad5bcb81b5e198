// covers: [7.21.6.2] sscanf: integers in each base, widths, suppression, %n, what stops a match
#include <stdio.h>

int main(void) {
  int a, b, c, n;
  unsigned u;
  long l;
  short h;
  unsigned char hh;
  int r = sscanf(" 12 -34 0x1f 077 ff", "%d%d%i%i%x", &a, &b, &c, &n, &u);
  printf("%d %d %d %d %d %u\n", r, a, b, c, n, u);
  r = sscanf("123456789", "%3d%*2d%2d%n", &a, &b, &n);
  printf("%d %d %d %d\n", r, a, b, n);
  r = sscanf("65537 300 -9999999999", "%hd %hhu %ld", &h, &hh, &l);
  printf("%d %d %d %ld\n", r, h, hh, l);
  r = sscanf("10,20;30", "%d,%d,%d", &a, &b, &c);
  printf("%d %d %d\n", r, a, b);
  printf("%d %d %d\n", sscanf("", "%d", &a), sscanf("x", "%d", &a), sscanf("-", "%d", &a));
  r = sscanf("777 0b1", "%o %i", &u, &c);
  printf("%d %u %d\n", r, u, c);
  return 0;
}
