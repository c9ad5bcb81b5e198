// covers: [5.2.4.2.2] FLT_DECIMAL_DIG and DBL_DECIMAL_DIG: a number survives its decimal form
#include <float.h>
#include <stdio.h>
#include <stdlib.h>

int main(void) {
  double d[] = {0.1, 1.0 / 3, 2.0 / 3, DBL_MIN, DBL_MAX, DBL_EPSILON, 0x1p-1074, 123456789.123456789, 1e23, 9007199254740993.0};
  int ok = 0;
  char b[64];
  for (unsigned i = 0; i < sizeof d / sizeof *d; i++) {
    snprintf(b, sizeof b, "%.*e", DBL_DECIMAL_DIG - 1, d[i]);
    ok += strtod(b, NULL) == d[i];
    puts(b);
  }
  float f[] = {0.1f, 1.0f / 3, FLT_MIN, FLT_MAX, FLT_EPSILON, 0x1p-149f, 16777217.0f};
  for (unsigned i = 0; i < sizeof f / sizeof *f; i++) {
    snprintf(b, sizeof b, "%.*e", FLT_DECIMAL_DIG - 1, f[i]);
    ok += strtof(b, NULL) == f[i];
    puts(b);
  }
  printf("%d %d %d %d\n", ok, DBL_DECIMAL_DIG, FLT_DECIMAL_DIG, FLT_RADIX);
  return 0;
}
