// covers: [7.16] variadic functions taking every promoted type, va_copy, va_list passed on
#include <stdarg.h>
#include <stdio.h>

static double sum(const char *types, ...) {
  va_list ap, again;
  double s = 0;
  va_start(ap, types);
  va_copy(again, ap);
  for (const char *t = types; *t; t++)
    switch (*t) {
      case 'i': s += va_arg(ap, int); break;
      case 'l': s += va_arg(ap, long); break;
      case 'd': s += va_arg(ap, double); break;
      case 's': s += va_arg(ap, const char *)[0]; break;
    }
  va_end(ap);
  if (types[0] == 'i') s += 1000 * va_arg(again, int);
  va_end(again);
  return s;
}
static int inner(int n, va_list *ap) { int s = 0; while (n--) s += va_arg(*ap, int); return s; }
static int split(int n, ...) {
  va_list ap;
  va_start(ap, n);
  int a = inner(n, &ap);
  int b = va_arg(ap, int);
  va_end(ap);
  return a * 100 + b;
}

int main(void) {
  printf("%g\n", sum("iildds", 1, -2, 30000000000L, 0.5, 2.25f, "A"));
  printf("%g %d\n", sum("ddddddddddi", 1., 2., 3., 4., 5., 6., 7., 8., 9., 10., 11), split(3, 1, 2, 3, 4));
  return 0;
}
