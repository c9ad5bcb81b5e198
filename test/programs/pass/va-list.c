// Variable arguments of every class, in registers and on the stack, walked through twice as it has to be done.
#include <stdarg.h>
#include <stdio.h>

struct two { double x, y; };
struct big { long all[5]; };

static void twice(const char *format, ...) {
  char line[200];
  va_list list, again;
  va_start(list, format);
  va_copy(again, list);
  vsnprintf(line, sizeof line, format, list);
  va_end(list);
  fputs(line, stdout);
  vprintf(format, again);
  va_end(again);
  va_start(list, format);
  vprintf(format, list);
  va_end(list);
}

static long mixed(int n, ...) {
  va_list list;
  va_start(list, n);
  struct two t = va_arg(list, struct two);
  struct big b = va_arg(list, struct big);
  long double d = va_arg(list, long double);
  const char *s = va_arg(list, const char *);
  long sum = 0;
  for (int i = 0; i < n; i++) sum += va_arg(list, long);
  va_end(list);
  return sum + (long)t.x + b.all[4] + (long)d + s[0];
}

static int none(const char *last, ...) {
  va_list list;
  va_start(list, last);
  int n = 0;
  for (const char *s = last; s; s = va_arg(list, const char *)) n++;
  va_end(list);
  return n;
}

int main(void) {
  twice("%d %s %f %ld %Lf %c %d %d %g %g %g %g %g %g %g %g\n", 1, "two", 3.0, 4L, 5.0L, '6', 7, 8, 1., 2., 3., 4., 5., 6.,
        7., 8.);
  printf("%ld\n", mixed(7, (struct two){1, 2}, (struct big){{1, 2, 3, 4, 5}}, 3.5L, "a", 1L, 2L, 3L, 4L, 5L, 6L, 7L));
  int (*f)(const char *, ...) = none;
  printf("%d %d\n", none("a", "b", "c", (char *)0), f("a", (char *)0));
  return 0;
}
