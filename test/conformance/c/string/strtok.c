// covers: [7.24.5.8] strtok and POSIX strtok_r: runs of delimiters, changing delimiters, nesting
#include <stdio.h>
#include <string.h>

int main(void) {
  char a[] = ";;one;two;;three;";
  for (char *t = strtok(a, ";"); t; t = strtok(NULL, ";")) printf("<%s>", t);
  printf("\n");
  char b[] = "key: v1, v2";
  char *k = strtok(b, ":");
  char *v = strtok(NULL, ", ");
  char *w = strtok(NULL, "");
  printf("%s|%s|%s\n", k, v, w);
  char c[] = "a=1&b=2&c=3", *outer, *inner;
  for (char *p = strtok_r(c, "&", &outer); p; p = strtok_r(NULL, "&", &outer)) {
    char *name = strtok_r(p, "=", &inner);
    char *value = strtok_r(NULL, "=", &inner);
    printf("%s->%s ", name, value);
  }
  char d[] = "";
  printf("%d\n", strtok(d, ";") == NULL);
  return 0;
}
