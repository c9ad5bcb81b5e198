// covers: [7.12.3] fpclassify, isfinite, isinf, isnan, isnormal, signbit
#include <math.h>
#include <stdio.h>

static const char *class(double x) {
  switch (fpclassify(x)) { case FP_NAN: return "nan"; case FP_INFINITE: return "inf"; case FP_ZERO: return "zero"; case FP_SUBNORMAL: return "sub"; case FP_NORMAL: return "normal"; }
  return "?";
}

int main(void) {
  double v[] = {0, -0.0, 1, 5e-324, 2.2250738585072014e-308, 1e308, INFINITY, -INFINITY, NAN};
  for (int i = 0; i < 9; i++) printf("%s %d%d%d%d%d\n", class(v[i]), isfinite(v[i]) != 0, isinf(v[i]) != 0, isnan(v[i]) != 0, isnormal(v[i]) != 0, i == 8 ? 0 : signbit(v[i]) != 0);
  printf("%d %d\n", fpclassify(1e-40f) == FP_SUBNORMAL, isnormal(1e-40) != 0);
  return 0;
}
