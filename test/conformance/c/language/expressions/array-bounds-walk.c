// covers: [6.5.6] pointers one past the end, walking backwards, differences of elements of each size
#include <stdio.h>
struct s { char c[24]; };
int main(void) {
  int v[5] = {1, 2, 3, 4, 5}, *e = v + 5, n = 0;
  while (e != v) n = n * 10 + *--e;
  printf("%d %td %d\n", n, &v[5] - v, &v[5] > &v[4]);
  struct s t[4];
  long double l[3];
  printf("%td %td %d\n", &t[3] - &t[1], &l[2] - l, (int)((char *)&t[3] - (char *)t));
  const char *p = "text", *q = p;
  while (*q) q++;
  printf("%td %c %c\n", q - p, q[-1], 2[p]);
  int (*r)[5] = &v;
  printf("%d %d\n", (int *)(r + 1) == v + 5, (*r)[2]);
  return 0;
}
