// covers: [6.7.6.3] callbacks that carry their own state: generators, a pipeline, a comparator with a context
#include <stdio.h>
#include <stdlib.h>
struct gen { int (*next)(struct gen *); int a, b; struct gen *from; };
static int fib(struct gen *g) { int r = g->a; g->a = g->b; g->b += r; return r; }
static int even(struct gen *g) { int v; do v = g->from->next(g->from); while (v % 2); return v; }
static int sum(struct gen *g) { return g->a += g->from->next(g->from); }
static int key = 0;
static int by_digit(const void *x, const void *y) { int d = 1; for (int i = 0; i < key; i++) d *= 10; return *(const int *)x / d % 10 - *(const int *)y / d % 10; }
int main(void) {
  struct gen f = {fib, 0, 1, NULL}, e = {.next = even, .from = &f}, s = {.next = sum, .from = &e};
  for (int i = 0; i < 6; i++) printf("%d ", s.next(&s));
  puts("");
  int v[] = {31, 22, 13};
  for (key = 0; key < 2; key++) { qsort(v, 3, sizeof *v, by_digit); printf("%d %d %d | ", v[0], v[1], v[2]); }
  puts("");
  return 0;
}
