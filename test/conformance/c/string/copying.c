// covers: [7.26.2] memcpy, memmove, strcpy, strncpy: overlap, padding, missing terminator; POSIX stpcpy, memccpy
#define _GNU_SOURCE
#include <stdio.h>
#include <string.h>

static void dump(const char *b, int n) { for (int i = 0; i < n; i++) putchar(b[i] ? b[i] : '.'); puts(""); }

int main(void) {
  char b[12] = "0123456789";
  memmove(b + 2, b, 6); dump(b, 11);
  memmove(b, b + 3, 5); dump(b, 11);
  memset(b, '#', sizeof b);
  strncpy(b, "abc", 6); dump(b, 11);
  strncpy(b, "abcdefgh", 4); dump(b, 11);
  char *e = stpcpy(b, "xy"); printf("%td\n", e - b);
  e = stpncpy(b, "pqr", 5); printf("%td\n", e - b); dump(b, 11);
  char *q = memccpy(b, "key=value", '=', 9); printf("%td\n", q - b); dump(b, 11);
  printf("%d\n", memccpy(b, "none", '=', 4) == NULL);
  char *m = mempcpy(b, "12", 2); printf("%td\n", m - b);
  return 0;
}
