// covers: [7.29.4] wcscpy, wcsncpy, wcscat, wcscmp, wcslen, wmemcpy, wmemmove, wmemset, wmemcmp, wmemchr
#include <stdio.h>
#include <wchar.h>

int main(void) {
  wchar_t a[20], b[20];
  wcscpy(a, L"wide");
  wcscat(a, L" string");
  wcsncat(a, L"xyz", 1);
  printf("%ls %zu\n", a, wcslen(a));
  wcsncpy(b, a, 6);
  b[6] = 0;
  printf("%ls %d %d\n", b, wcscmp(a, b) > 0, wcsncmp(a, b, 6));
  wmemset(b, L'-', 5);
  wmemcpy(b + 1, a, 3);
  b[5] = 0;
  printf("%ls\n", b);
  wmemmove(a + 2, a, 5);
  printf("%ls %d %td\n", a, wmemcmp(L"ab", L"ac", 2) < 0, wmemchr(a, L'd', 10) - a);
  return 0;
}
