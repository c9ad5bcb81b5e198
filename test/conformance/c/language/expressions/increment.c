// covers: [6.5.2.4] prefix and postfix increment of each type
#include <stdio.h>

int main(void) {
  int i = 5;
  int a = i++ * 2;
  int b = ++i * 2;
  printf("%d %d %d\n", a, b, i);
  unsigned char c = 255;
  printf("%d ", c++);
  printf("%d ", c--);
  printf("%d\n", c);
  double d = 0.5;
  d++;
  float f = -1.25f;
  --f;
  printf("%g %g\n", d, f);
  int v[] = {1, 2, 3}, *p = v;
  int x = *p++, y = ++*p, z = (*p)++;
  printf("%d %d %d %d %td\n", x, y, z, *p, p - v);
  _Bool q = 1;
  q++;
  printf("%d\n", q);
  return 0;
}
