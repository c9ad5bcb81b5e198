// covers: [7.26.5.9] strtok with changing delimiters; POSIX strtok_r nested and strsep with empty fields
#define _GNU_SOURCE
#include <stdio.h>
#include <string.h>

int main(void) {
  char a[] = "  one, two;;three  ";
  for (char *t = strtok(a, " ,"); t; t = strtok(NULL, " ,;")) printf("<%s>", t);
  puts("");
  char b[] = "k1=v1;k2=v2;k3";
  char *outer, *inner;
  for (char *t = strtok_r(b, ";", &outer); t; t = strtok_r(NULL, ";", &outer)) {
    char *k = strtok_r(t, "=", &inner), *v = strtok_r(NULL, "=", &inner);
    printf("<%s:%s>", k, v ? v : "-");
  }
  puts("");
  char c[] = "a,,b,", *p = c;
  for (char *t; (t = strsep(&p, ","));) printf("<%s>", t);
  puts("");
  char d[] = ";;;";
  printf("%d\n", strtok(d, ";") == NULL);
  return 0;
}
