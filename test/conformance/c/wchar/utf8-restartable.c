// covers: [7.29.6] mbrtowc, wcrtomb, mbsrtowcs, wcsrtombs, mbrlen over UTF-8
#include <locale.h>
#include <stdio.h>
#include <string.h>
#include <wchar.h>

int main(void) {
  if (!setlocale(LC_ALL, "C.UTF-8")) return 1;
  const char *s = "h\xc3\xa9\xe2\x82\xac\xf0\x9f\x98\x80";
  mbstate_t st = {0};
  wchar_t w;
  const char *p = s;
  for (size_t n; (n = mbrtowc(&w, p, strlen(p) + 1, &st)) != 0; p += n) printf("%zu:%lx ", n, (unsigned long)w);
  printf("\n");
  memset(&st, 0, sizeof st);
  size_t n = mbrtowc(&w, "\xe2\x82", 2, &st);
  printf("%d %d ", n == (size_t)-2, mbsinit(&st) != 0);
  n = mbrtowc(&w, "\xac", 1, &st);
  printf("%zu %lx\n", n, (unsigned long)w);
  memset(&st, 0, sizeof st);
  printf("%d\n", mbrtowc(&w, "\xff", 1, &st) == (size_t)-1);
  memset(&st, 0, sizeof st);
  wchar_t ws[10];
  p = s;
  n = mbsrtowcs(ws, &p, 10, &st);
  printf("%zu %d\n", n, p == NULL);
  const wchar_t *q = ws;
  char back[20];
  n = wcsrtombs(back, &q, sizeof back, &st);
  printf("%zu %d\n", n, strcmp(back, s));
  char one[8];
  n = wcrtomb(one, 0x20ac, &st);
  printf("%zu %02x\n", n, (unsigned char)one[0]);
  return 0;
}
