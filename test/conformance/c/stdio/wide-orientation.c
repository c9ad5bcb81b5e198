// covers: [7.23.2] wide and byte orientation of streams: fwide, fgetws, fputwc, wprintf to a file
#include <locale.h>
#include <stdio.h>
#include <wchar.h>

int main(void) {
  setlocale(LC_ALL, "C.UTF-8");
  FILE *f = tmpfile();
  printf("%d\n", fwide(f, 0));
  fputws(L"gr\u00fc\u00dfe\n", f);
  fwprintf(f, L"%d %ls %lc\n", 42, L"w\u00f6rter", L'\u20ac');
  printf("%d %d\n", fwide(f, 0) > 0, fwide(f, -1) > 0);
  rewind(f);
  wchar_t line[32], w[16], c; int n;
  printf("%d\n", fgetws(line, 32, f) == line);
  printf("%zu %x\n", wcslen(line), (unsigned)line[2]);
  printf("%d", fwscanf(f, L"%d %15ls %lc", &n, w, &c)); printf(" %d %zu %x\n", n, wcslen(w), (unsigned)c);
  printf("%d\n", ungetwc(L'\u20ac', f) == 0x20ac && fgetwc(f) == 0x20ac);
  fgetwc(f);
  printf("%d\n", fgetwc(f) == WEOF);
  rewind(f);
  fclose(f);
  return 0;
}
