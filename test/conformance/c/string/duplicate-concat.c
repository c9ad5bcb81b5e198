// covers: [7.26.3] strcat and strncat; strdup and strndup; memset and explicit_bzero
#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main(void) {
  char b[16] = "ab";
  strcat(b, "cd");
  strncat(b, "efghij", 3);
  strncat(b, "k", 10);
  strncat(b, "zzz", 0);
  printf("%s %zu %zu\n", b, strlen(b), strnlen(b, 4));
  char *p = strdup(b), *q = strndup(b, 3), *r = strndup("x", 100);
  printf("%s %s %s\n", p, q, r);
  p[0] = 'A';
  printf("%s %s\n", p, b);
  free(p); free(q); free(r);
  memset(b, 0x141, 4);
  printf("%.6s\n", b);
  explicit_bzero(b, 3);
  printf("%d%d%d%d\n", b[0], b[1], b[2], b[3]);
  char e[] = "swab!!", f[8] = "";
  for (int i = 0; i < 6; i += 2) { f[i] = e[i + 1]; f[i + 1] = e[i]; }
  puts(f);
  return 0;
}
