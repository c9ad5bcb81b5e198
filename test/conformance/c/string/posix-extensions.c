// covers: POSIX strdup, strndup, strnlen, stpcpy, stpncpy, strsep, memccpy
#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main(void) {
  char *a = strdup("duplicate"), *b = strndup("duplicate", 3);
  printf("%s %s %zu %zu\n", a, b, strnlen(a, 4), strnlen(b, 100));
  char buf[30];
  char *e = stpcpy(stpcpy(buf, "left"), "-right");
  printf("%s %td\n", buf, e - buf);
  printf("%td\n", stpncpy(buf, "xy", 5) - buf);
  char list[] = "a,,b;c", *p = list;
  for (char *t; (t = strsep(&p, ",;"));) printf("[%s]", t);
  printf(" %d\n", p == NULL);
  char out[10] = {0};
  char *stop = memccpy(out, "user@host", '@', sizeof out);
  printf("%s %td %d\n", out, stop - out, memccpy(out, "abc", 'z', 3) == NULL);
  free(a);
  free(b);
  return 0;
}
