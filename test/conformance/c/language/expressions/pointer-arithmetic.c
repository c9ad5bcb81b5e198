// covers: [6.5.6] pointer arithmetic, differences, comparison, one past the end
#include <stddef.h>
#include <stdio.h>

struct item { short a; char b[5]; };

int main(void) {
  int v[10];
  for (int *p = v; p < v + 10; p++) *p = (int)(p - v) * 3;
  int *end = &v[10], *q = end;
  long s = 0;
  while (q > v) s += *--q;
  printf("%ld %td\n", s, end - v);
  struct item it[4];
  printf("%td %td\n", &it[3] - it, (char *)&it[3] - (char *)it);
  int *mid = v + 5;
  printf("%d %d %d\n", mid[-2], *(mid + 2), (&v[2])[3]);
  printf("%d %d\n", mid > v, &it[0].b[1] > &it[0].b[0]);
  void *raw = v;
  printf("%d\n", *(int *)((char *)raw + 4 * sizeof(int)));
  return 0;
}
