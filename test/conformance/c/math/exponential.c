// covers: [7.12.6] exp, exp2, expm1, log, log2, log10, log1p
#include <math.h>
#include <stdio.h>

int main(void) {
  double v[] = {0.001, 0.5, 1, 2, 10, 100};
  for (int i = 0; i < 6; i++) printf("%.9g %.9g %.9g %.9g %.9g\n", exp(v[i]), exp2(v[i]), log(v[i]), log10(v[i]), log2(v[i]));
  printf("%.12g %.12g\n", expm1(1e-10), log1p(1e-10));
  printf("%g %g %g %g\n", exp2(10), log2(1024), log10(1000), exp(0));
  printf("%d %d %d %g\n", log(0.0) == -HUGE_VAL, isnan(log(-1)) != 0, isinf(exp(1000)) != 0, exp(-INFINITY));
  printf("%.6g %.6g %.6g\n", expf(1), logf(10), exp2f(0.5f));
  return 0;
}
