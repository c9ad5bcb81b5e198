// covers: [7.31.4.1] wcstol, wcstoul, wcstod and their ends
#include <errno.h>
#include <stdio.h>
#include <wchar.h>

int main(void) {
  const wchar_t *s[] = {L"42abc", L"-0x1f", L"  077", L"zz", L"", L"99999999999999999999"};
  for (int i = 0; i < 6; i++) {
    wchar_t *e;
    errno = 0;
    long v = wcstol(s[i], &e, 0);
    printf("%ld %td %d\n", v, e - s[i], errno == ERANGE);
  }
  wchar_t *e;
  const wchar_t *f[] = {L"1.5e3x", L"-inf", L"0x1p-2", L".", L"1e999"};
  for (int i = 0; i < 5; i++) {
    double d = wcstod(f[i], &e);
    printf("%g %td\n", d, e - f[i]);
  }
  printf("%lu %llu %g\n", wcstoul(L"ff", NULL, 16), wcstoull(L"777", NULL, 8), (double)wcstof(L"2.5", NULL));
  return 0;
}
