// covers: X macros: one list expanded into an enumeration, a table and functions
#include <stdio.h>
#include <string.h>

#define SHAPES(X) X(circle, 1, r *r * 3) X(square, 4, r *r) X(triangle, 3, r *r / 2)

enum shape {
#define X(n, s, a) n,
  SHAPES(X)
#undef X
  shape_count
};
static const struct { const char *name; int sides; } table[] = {
#define X(n, s, a) {#n, s},
  SHAPES(X)
#undef X
};
#define X(n, s, a) static int n##_area(int r) { return a; }
SHAPES(X)
#undef X

int main(void) {
  for (int i = 0; i < shape_count; i++) printf("%s %d\n", table[i].name, table[i].sides);
#define X(n, s, a) printf("%d ", n##_area(4));
  SHAPES(X)
  printf("%d\n", triangle);
  return 0;
}
