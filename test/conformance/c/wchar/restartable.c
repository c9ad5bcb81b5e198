// covers: [7.31.6] mbrtowc, wcrtomb, mbsrtowcs and wcsrtombs: a character cut in two, state, limits
#include <locale.h>
#include <stdio.h>
#include <string.h>
#include <wchar.h>

int main(void) {
  setlocale(LC_ALL, "C.UTF-8");
  mbstate_t st;
  memset(&st, 0, sizeof st);
  wchar_t w = 0;
  const char euro[] = "\xe2\x82\xac";
  for (int i = 0; i < 3; i++) { size_t n = mbrtowc(&w, euro + i, 1, &st); printf("%zd %d\n", (ssize_t)n, mbsinit(&st) != 0); }
  printf("%x\n", (unsigned)w);
  const char *src = "a\xc3\xa9\xff!";
  wchar_t out[8];
  size_t n = mbsrtowcs(out, &src, 8, &st);
  printf("%zd %d\n", (ssize_t)n, (unsigned char)*src);
  memset(&st, 0, sizeof st);
  src = "ab\xc3\xa9";
  n = mbsrtowcs(out, &src, 2, &st);
  printf("%zu %zu\n", n, strlen(src));
  n = mbsrtowcs(out, &src, 8, &st);
  printf("%zu %d\n", n, src == NULL);
  const wchar_t *ws = L"x\u20acy";
  char b[8];
  n = wcsrtombs(b, &ws, 3, &st);
  printf("%zu %d\n", n, (int)*ws == 0x20ac);
  n = wcsrtombs(b, &ws, 8, &st);
  printf("%zu %d\n", n, ws == NULL);
  printf("%zu %zu %d\n", wcrtomb(b, 0xe9, &st), mbrlen(euro, 3, &st), btowc('a') == L'a' && wctob(0x20ac) == EOF);
  return 0;
}
