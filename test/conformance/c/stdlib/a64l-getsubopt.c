// covers: POSIX a64l, l64a, getsubopt; BSD ecvt-free number text
#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main(void) {
  printf("%ld %ld %s\n", a64l("ab/."), a64l(""), l64a(12345));
  char opts[] = "ro,size=10,name=x,odd", *p = opts, *value;
  char *const tokens[] = {"ro", "rw", "size", "name", NULL};
  while (*p) {
    int i = getsubopt(&p, tokens, &value);
    printf("%d:%s ", i, value ? value : "-");
  }
  printf("\n");
  return 0;
}
