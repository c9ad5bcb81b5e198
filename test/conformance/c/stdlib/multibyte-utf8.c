// covers: [7.24.7] mblen, mbtowc, wctomb, mbstowcs and wcstombs in UTF-8: every length, invalid sequences
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main(void) {
  printf("%d\n", setlocale(LC_ALL, "C.UTF-8") != NULL);
  const char *s[] = {"a", "\xc3\xa9", "\xe2\x82\xac", "\xf0\x9f\x98\x80", "\xff", "\xc3", "\xed\xa0\x80", "\xc0\x80", ""};
  for (unsigned i = 0; i < sizeof s / sizeof *s; i++) {
    wchar_t w = 0;
    int n = mbtowc(&w, s[i], strlen(s[i]) + 1);
    printf("%d %x %d\n", n, (unsigned)w, mblen(s[i], strlen(s[i]) + 1));
  }
  char b[16];
  wchar_t w[] = {L'a', 0xe9, 0x20ac, 0x1f600, 0xd800};
  for (int i = 0; i < 5; i++) printf("%d ", wctomb(b, w[i]));
  puts("");
  wchar_t t[16];
  size_t n = mbstowcs(t, "h\xc3\xa9llo \xe2\x82\xac", 16);
  printf("%zu %x\n", n, (unsigned)t[6]);
  char back[32];
  printf("%zu %s\n", wcstombs(back, t, sizeof back), back);
  printf("%zd %zu %d\n", (ssize_t)mbstowcs(NULL, "\xff", 0), mbstowcs(NULL, "abc", 0), (int)MB_CUR_MAX);
  return 0;
}
