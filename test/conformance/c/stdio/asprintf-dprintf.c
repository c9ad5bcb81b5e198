// covers: GNU asprintf, vasprintf and POSIX dprintf
#define _GNU_SOURCE
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

static char *make(const char *f, ...) {
  va_list ap;
  va_start(ap, f);
  char *s = NULL;
  if (vasprintf(&s, f, ap) < 0) s = NULL;
  va_end(ap);
  return s;
}

int main(void) {
  char *s;
  int n = asprintf(&s, "%0*d|%s", 10, 1234, "tail");
  char *t = make("%s%s", s, s);
  printf("%d %s\n%s\n", n, s, t);
  fflush(stdout);
  n = dprintf(1, "%c%d\n", 'd', 99);
  printf("%d\n", n);
  free(s);
  free(t);
  return 0;
}
