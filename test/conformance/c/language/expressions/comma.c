// covers: [6.5.17] the comma operator
#include <stdio.h>

#define TWICE(x) (n++, (x) * 2)

int main(void) {
  int n = 0, i, j;
  int v = (n++, n++, n * 10);
  printf("%d %d\n", v, n);
  for (i = 0, j = 10; i < j; i++, j -= 2) ;
  printf("%d %d\n", i, j);
  int r = TWICE(21);
  printf("%d %d\n", r, n);
  int a[3] = {(1, 2), (3, 4)};
  printf("%d %d\n", a[0], a[1]);
  return 0;
}
