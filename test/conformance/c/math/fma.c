// covers: [7.12.13] fma rounds once: the error of a product, cancellation, underflow, infinities
#include <float.h>
#include <math.h>
#include <stdio.h>

int main(void) {
  volatile double a = 1.0 + DBL_EPSILON, b = 1.0 - DBL_EPSILON, h = 0x1p-537, big = DBL_MAX;
  printf("%a %a\n", a * b, fma(a, b, -1.0));
  double p = 0.1 * 3.0, e = fma(0.1, 3.0, -p);
  printf("%a %a\n", p, e);
  printf("%a %a\n", fma(h, h, 0.0), fma(h, 0x1p-538, 0x1p-1074));
  printf("%a %a\n", fma(big, 2.0, -big), fma(big, big, -INFINITY));
  printf("%d %d\n", isnan(fma(INFINITY, 0.0, 1.0)), isnan(fma(INFINITY, 1.0, -INFINITY)));
  printf("%g %g\n", fma(-0.0, 1.0, 0.0), fma(-0.0, 1.0, -0.0));
  volatile float f = 0x1.000002p0f;
  printf("%a %a\n", fmaf(f, f, -1.0f), f * f - 1.0f);
  double x = 1e16, sum = 0, low = 0;
  for (int i = 0; i < 10; i++) {  /* a dot product in twice the precision */
    double q = x * (i + 1), r = fma(x, i + 1, -q);
    low += r;
    sum += q;
  }
  printf("%.17g %.17g\n", sum, low);
  return 0;
}
