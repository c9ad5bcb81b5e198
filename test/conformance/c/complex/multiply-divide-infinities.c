// covers: [G.5.1] complex products and quotients with infinite and zero operands recover an infinity or zero
#include <complex.h>
#include <math.h>
#include <stdio.h>

static volatile double one = 1, zero = 0, inf = INFINITY, nan_ = NAN;

/** What remains comparable of a result: an infinity keeps being one whatever its NaN part. */
static const char *kind(double complex z) {
  if (isinf(creal(z)) || isinf(cimag(z))) return "infinite";
  if (isnan(creal(z)) || isnan(cimag(z))) return "nan";
  return creal(z) == 0 && cimag(z) == 0 ? "zero" : "finite";
}

int main(void) {
  double complex values[] = {
    CMPLX(one, one), CMPLX(inf, one), CMPLX(one, -inf), CMPLX(inf, nan_), CMPLX(inf, inf), CMPLX(zero, zero), CMPLX(nan_, nan_),
  };
  int n = sizeof values / sizeof *values;
  for (int i = 0; i < n; i++)
    for (int j = 0; j < n; j++)
      printf("%d %d: product %s, quotient %s\n", i, j, kind(values[i] * values[j]), kind(values[i] / values[j]));
  float complex f = CMPLXF((float)inf, 1.0f), g = CMPLXF(2.0f, -3.0f);
  printf("%s %s %s\n", kind(f * g), kind(f / g), kind(g / f));
  double complex q = (6.0 + 8.0 * I) / (3.0 + 4.0 * I);
  printf("%.17g %.17g\n", creal(q), cimag(q));
  double complex big = CMPLX(1e300, 1e300);
  printf("%d\n", isinf(creal(big * big)) || isinf(cimag(big * big)));
  return 0;
}
