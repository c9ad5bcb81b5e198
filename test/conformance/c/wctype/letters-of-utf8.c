// covers: [7.32] classification and case of letters outside ASCII in a UTF-8 locale
#include <locale.h>
#include <stdio.h>
#include <wchar.h>
#include <wctype.h>

int main(void) {
  if (!setlocale(LC_ALL, "C.UTF-8")) return 1;
  const wchar_t letters[] = { 0x00E9, 0x00C9, 0x03B1, 0x0391, 0x0436, 0x0416, 0x4E2D, 0x05D0 };
  for (unsigned k = 0; k < sizeof letters / sizeof *letters; k++) {
    wint_t c = (wint_t)letters[k];
    printf("U+%04X alpha %d print %d digit %d to %04X %04X\n", (unsigned)c, iswalpha(c) != 0, iswprint(c) != 0, iswdigit(c) != 0,
           (unsigned)towupper(c), (unsigned)towlower(c));
  }
  printf("%d %d %d\n", iswspace(0x2003) != 0, iswspace(0x3000) != 0, iswcntrl(0x0085) != 0);
  wchar_t word[] = { 0x0441, 0x043B, 0x043E, 0x0432, 0x043E, 0 };
  for (wchar_t *p = word; *p; p++) *p = (wchar_t)towupper((wint_t)*p);
  printf("%ls %zu\n", word, wcslen(word));
  return 0;
}
