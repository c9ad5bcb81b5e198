// covers: [7.22.7] mblen, mbtowc, wctomb, mbstowcs, wcstombs in the locale "C"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>

int main(void) {
  wchar_t w, ws[10];
  char b[MB_CUR_MAX + 1], s[20];
  printf("%d %d %d\n", mblen("a", 1), mblen("", 1), mblen(NULL, 0));
  printf("%d ", mbtowc(&w, "xyz", 3));
  printf("%c %d\n", (char)w, wctomb(b, L'q'));
  printf("%c\n", b[0]);
  size_t n = mbstowcs(ws, "wide me", 10);
  printf("%zu %ls\n", n, ws);
  n = wcstombs(s, L"narrow", sizeof s);
  printf("%zu %s %zu\n", n, s, mbstowcs(NULL, "count", 0));
  return 0;
}
