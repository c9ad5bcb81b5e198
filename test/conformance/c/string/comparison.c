// covers: [7.26.4] strcmp, strncmp, memcmp compare as unsigned char; POSIX strcasecmp and strverscmp
#define _GNU_SOURCE
#include <stdio.h>
#include <string.h>
#include <strings.h>

static int sign(int n) { return (n > 0) - (n < 0); }

int main(void) {
  printf("%d %d %d %d\n", sign(strcmp("a", "b")), sign(strcmp("b", "a")), strcmp("", ""), sign(strcmp("a\x80", "a\x7f")));
  printf("%d %d %d\n", strncmp("abcX", "abcY", 3), sign(strncmp("abcX", "abcY", 4)), strncmp("a", "b", 0));
  printf("%d %d\n", sign(memcmp("\0\1", "\0\2", 2)), memcmp("xy", "xz", 1));
  printf("%d %d %d\n", strcasecmp("HeLLo", "hEllO"), sign(strcasecmp("a", "B")), strncasecmp("ABCx", "abcY", 3));
  printf("%d %d %d\n", sign(strverscmp("file9", "file10")), sign(strverscmp("1.010", "1.01")), strverscmp("x", "x"));
  printf("%d %d %d %d\n", ffs(0), ffs(8), ffsl(1L << 40), ffsll(-1));
  return 0;
}
