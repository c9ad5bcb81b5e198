// covers: [6.7.9] initialising a union by its first and by a named member
#include <stdio.h>
#include <string.h>

union number { int i; unsigned char bytes[8]; double d; };
struct tagged { enum { INT, DOUBLE } kind; union number n; };

static double value(const struct tagged *t) { return t->kind == INT ? t->n.i : t->n.d; }

int main(void) {
  union number a = {42};
  union number b = {.bytes = {1, 2, 3}};
  struct tagged list[] = {{INT, {7}}, {DOUBLE, {.d = 2.5}}, {.kind = INT, .n.i = -3}};
  printf("%d %d %d %d %d\n", a.i, b.bytes[0], b.bytes[2], b.bytes[3], b.i);
  double sum = 0;
  for (int i = 0; i < 3; i++) sum += value(&list[i]);
  printf("%g %zu\n", sum, sizeof(union number));
  return 0;
}
