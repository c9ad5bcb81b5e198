// covers: [7.29.3.5] wide streams: fputwc, fputws, fgetwc, fgetws, ungetwc
#include <locale.h>
#include <stdio.h>
#include <wchar.h>

int main(void) {
  FILE *f = fopen("conform-wide.txt", "w");
  printf("%d\n", fwide(f, 1) > 0);
  fputwc(L'a', f);
  fputws(L"bc\nline\n", f);
  fwprintf(f, L"%d %ls\n", 42, L"wide");
  fclose(f);
  f = fopen("conform-wide.txt", "r");
  wchar_t b[20];
  printf("%d\n", fgetws(b, 20, f) == b);
  printf("%ls", b);
  wint_t c = fgetwc(f);
  ungetwc(c, f);
  printf("%c\n", (char)c);
  while (fgetws(b, 20, f)) printf("%ls", b);
  fclose(f);
  remove("conform-wide.txt");
  return 0;
}
