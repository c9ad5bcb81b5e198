// covers: [7.29.6.1] btowc, wctob; POSIX wcsdup, wcswidth, wcscasecmp
#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <wchar.h>

int main(void) {
  printf("%d %d %d\n", btowc('a') == L'a', btowc(EOF) == WEOF, wctob(L'z'));
  printf("%d\n", wctob(0x20ac) == EOF);
  wchar_t *d = wcsdup(L"copy");
  printf("%ls %zu %d %d\n", d, wcsnlen(d, 2), wcscasecmp(d, L"COPY"), wcwidth(L'a'));
  free(d);
  wchar_t b[10], *e = wcpcpy(b, L"abc");
  printf("%td\n", e - b);
  return 0;
}
