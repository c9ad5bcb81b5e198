// covers: [6.7.11] (C23) empty initialisers of structures, unions, scalars and arrays of variable length; compound literals
// std: c23
// native: clang
#include <stdio.h>

struct point { int x, y; union { long l; double d; } u; const char *name; };
static int total(const struct point *p) { return p->x + p->y + (int)p->u.l + (p->name != nullptr); }

int main(void) {
  struct point p = {}, q = { 1, 2, { 3 }, "q" };
  int n = 5;
  int v[n] = {};
  int zero = {};
  long sum = 0;
  for (int k = 0; k < n; k++) sum += v[k];
  printf("%d %d %ld %d\n", total(&p), total(&q), sum, zero);
  q = (struct point){};
  printf("%d %d\n", total(&q), total(&(struct point){ .y = 8 }));
  union { char c; long w; } u = {};
  printf("%ld\n", u.w);
  return 0;
}
