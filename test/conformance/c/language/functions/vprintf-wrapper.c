// covers: [7.21.6.8] a function that passes its variable arguments to vsnprintf
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

static char *format(const char *f, ...) {
  va_list ap, measure;
  va_start(ap, f);
  va_copy(measure, ap);
  int n = vsnprintf(NULL, 0, f, measure);
  va_end(measure);
  char *s = malloc(n + 1);
  vsnprintf(s, n + 1, f, ap);
  va_end(ap);
  return s;
}

int main(void) {
  char *a = format("%d-%s-%.2f", 7, "seven", 7.0 / 3);
  char *b = format("[%*d|%-*s]", 5, 42, 6, a);
  puts(a);
  puts(b);
  free(a);
  free(b);
  return 0;
}
