// covers: [7.29.2] swprintf, swscanf, and their results when there is no room
#include <stdio.h>
#include <wchar.h>

int main(void) {
  wchar_t b[40];
  int r = swprintf(b, 40, L"%d|%5.2f|%s|%ls|%lc|%-4x|", 42, 2.5, "narrow", L"wide", L'c', 255);
  printf("%d %ls\n", r, b);
  printf("%d\n", swprintf(b, 5, L"%ls", L"too long") < 0);
  int n;
  wchar_t w[10];
  char c[10];
  double d;
  r = swscanf(L"17 word 2.5 tail", L"%d %ls %lf %9s", &n, w, &d, c);
  printf("%d %d %ls %g %s\n", r, n, w, d, c);
  return 0;
}
