// covers: [7.31.2] swprintf and swscanf: wide formats, truncation, conversions of both widths
#include <stdio.h>
#include <wchar.h>

int main(void) {
  wchar_t b[64], w[16];
  char c[16];
  int n;
  printf("%d %ls\n", swprintf(b, 64, L"%d|%5.2f|%s|%ls|%lc|%c", 42, 3.14159, "narrow", L"wide", L'W', 'c'), b);
  int r = swprintf(b, 64, L"%d|%5.2f|%s|%ls|%lc|%c", 42, 3.14159, "narrow", L"wide", L'W', 'c');
  printf("%d %ls\n", r, b);
  printf("%d\n", swprintf(b, 4, L"%d", 12345) < 0);
  r = swscanf(L"17 narrow wide 2.5", L"%d %15s %15ls", &n, c, w);
  printf("%d %d %s %ls\n", r, n, c, w);
  r = swscanf(L"abc123", L"%15l[a-c]%d", w, &n);
  printf("%d %ls %d\n", r, w, n);
  return 0;
}
