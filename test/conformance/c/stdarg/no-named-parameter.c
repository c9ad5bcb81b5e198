// covers: [7.16.1.4] (C23) a function without named parameters: va_start with one argument
// std: c23
// native: clang
#include <stdarg.h>
#include <stdio.h>

static int count_until_zero(...) {
  va_list ap;
  va_start(ap);
  int n = 0;
  while (va_arg(ap, int) != 0) n++;
  va_end(ap);
  return n;
}

static double mixed(...) {
  va_list ap, again;
  va_start(ap);
  va_copy(again, ap);
  double sum = 0;
  for (int k = 0; k < 10; k++) sum += k % 2 ? va_arg(ap, double) : va_arg(ap, int);
  for (int k = 0; k < 4; k++) sum += 100 * (k % 2 ? va_arg(again, double) : va_arg(again, int));
  va_end(again);
  va_end(ap);
  return sum;
}

static const char *last(...) {
  va_list ap;
  va_start(ap, "ignored");
  const char *found = "none";
  for (const char *s; (s = va_arg(ap, const char *)) != nullptr;) found = s;
  va_end(ap);
  return found;
}

int main(void) {
  printf("%d %d\n", count_until_zero(0), count_until_zero(1, 2, 3, 4, 5, 6, 7, 8, 9, 0));
  printf("%g\n", mixed(1, 0.5, 2, 0.25, 3, 1.5, 4, 2.5, 5, 3.5));
  printf("%s %s\n", last((const char *)nullptr), last("one", "two", "three", nullptr));
  int (*pointer)(...) = count_until_zero;
  printf("%d\n", pointer(7, 7, 0));
  return 0;
}
