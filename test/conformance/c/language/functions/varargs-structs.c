// covers: [7.16.1.1] structures of each class through variable arguments
#include <stdarg.h>
#include <stdio.h>

struct two { int a, b; };
struct mixed { double d; long l; };
struct big { int v[10]; };

static long total(int n, ...) {
  va_list ap;
  va_start(ap, n);
  long s = 0;
  for (int i = 0; i < n; i++) {
    struct two t = va_arg(ap, struct two);
    struct mixed m = va_arg(ap, struct mixed);
    struct big b = va_arg(ap, struct big);
    s = s * 10 + t.a + t.b + (long)m.d + m.l + b.v[9];
  }
  int last = va_arg(ap, int);
  va_end(ap);
  return s * 100 + last;
}

int main(void) {
  struct two t = {1, 2};
  struct mixed m = {3.5, 4};
  struct big b = {{[9] = 5}};
  printf("%ld\n", total(3, t, m, b, t, m, b, t, m, b, 42));
  return 0;
}
