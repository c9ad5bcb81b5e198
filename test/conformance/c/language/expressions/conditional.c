// covers: [6.5.15] the conditional operator: nesting, types of its result, with omitted middle (GNU)
#include <stdio.h>

static const char *grade(int n) { return n > 90 ? "A" : n > 80 ? "B" : n > 70 ? "C" : "F"; }
static int next(void) { static int n; return n++; }

int main(void) {
  printf("%s%s%s%s\n", grade(95), grade(85), grade(75), grade(5));
  printf("%zu %g\n", sizeof(1 ? 'a' : 2.0), 0 ? 1.5 : 2);
  int x = 3, y = 9;
  *(x < y ? &x : &y) = 100;
  printf("%d %d\n", x, y);
  int a = next() ?: -1, b = next() ?: -1;
  printf("%d %d\n", a, b);
  printf("%d\n", (-1 ? 0u : 1) - 1 > 0);
  return 0;
}
