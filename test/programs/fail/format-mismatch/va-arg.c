// A sum that is told of three numbers and given two.
#include <stdarg.h>
#include <stdio.h>

static int sum(int n, ...) {
  va_list list;
  va_start(list, n);
  int s = 0;
  for (int i = 0; i < n; i++) s += va_arg(list, int); //~ format-mismatch
  va_end(list);
  return s;
}

int main(void) {
  printf("%d\n", sum(2, 1, 2));
  return sum(3, 1, 2) == 5;
}
