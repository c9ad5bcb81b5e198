// covers: [6.5.1.1] _Generic: type-generic functions, qualifiers and arrays decay
#include <stdio.h>

static int abs_i(int x) { return x < 0 ? -x : x; }
static double abs_d(double x) { return x < 0 ? -x : x; }
static long abs_l(long x) { return x < 0 ? -x : x; }
#define ABS(x) _Generic((x), int: abs_i, long: abs_l, default: abs_d)(x)
#define NAME(x) _Generic((x), char *: "char *", const char *: "const char *", int *: "int *", void *: "void *", int: "int", default: "?")

int main(void) {
  printf("%d %ld %g %g\n", ABS(-3), ABS(-4L), ABS(-2.5), ABS(-1.5f));
  const int c = 1;
  int a[2];
  const char *s = "";
  printf("%s %s %s %s %s\n", NAME("x"), NAME(s), NAME(a), NAME(c), NAME((void *)a));
  printf("%d\n", _Generic((char)1, char: 1, signed char: 2, int: 3));
  return 0;
}
