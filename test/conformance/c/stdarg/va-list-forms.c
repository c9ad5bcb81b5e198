// covers: [7.16.1] va_list passed by pointer, kept in a structure, and started twice in one function
#include <stdarg.h>
#include <stdio.h>

struct reader { va_list ap; int left; };
static int next(struct reader *r) { return r->left-- > 0 ? va_arg(r->ap, int) : -1; }
static double take(va_list *ap) { return va_arg(*ap, double); }

static void both(int n, ...) {
  struct reader r = {.left = n};
  va_start(r.ap, n);
  for (int v; (v = next(&r)) != -1;) printf("%d ", v);
  va_end(r.ap);
  va_start(r.ap, n);
  r.left = 1;
  printf("again %d\n", next(&r));
  va_end(r.ap);
}
static void mixed(int pairs, ...) {
  va_list ap;
  va_start(ap, pairs);
  for (int i = 0; i < pairs; i++) {
    int k = va_arg(ap, int);
    double d = take(&ap);
    printf("%d:%g ", k, d);
  }
  puts("");
  va_end(ap);
}

int main(void) {
  both(3, 10, 20, 30);
  both(9, 1, 2, 3, 4, 5, 6, 7, 8, 9);
  mixed(10, 0, 0.5, 1, 1.5, 2, 2.5, 3, 3.5, 4, 4.5, 5, 5.5, 6, 6.5, 7, 7.5, 8, 8.5, 9, 9.5);
  return 0;
}
