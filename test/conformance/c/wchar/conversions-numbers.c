// covers: [7.29.4.1] wcstol, wcstoul, wcstod, wcstof and their end pointers
#include <stdio.h>
#include <wchar.h>

int main(void) {
  wchar_t *e;
  long l = wcstol(L" -42rest", &e, 10);
  printf("%ld %ls\n", l, e);
  printf("%lu %ld %lld\n", wcstoul(L"ff", NULL, 16), wcstol(L"0x1f", NULL, 0), wcstoll(L"-9000000000", NULL, 10));
  double d = wcstod(L"3.25e2x", &e);
  printf("%g %ls %g\n", d, e, wcstof(L".5", NULL));
  return 0;
}
