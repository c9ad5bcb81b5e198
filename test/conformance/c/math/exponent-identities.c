// covers: [7.12.6] identities of exponentials, logarithms, powers and hyperbolic functions
#include <math.h>
#include <stdio.h>
static int off(double a, double b) { return fabs(a - b) > 1e-13 * (1 + fabs(b)); }
int main(void) {
  int bad[6] = {0};
  for (int i = 1; i <= 400; i++) {
    double x = i * 0.0173, y = 0.3 + i / 97.0;
    bad[0] += off(log(exp(x)), x) + off(exp(log(y)), y);
    bad[1] += off(exp2(log2(y)), y) + off(log10(pow(10, x)), x);
    bad[2] += off(pow(y, x), exp(x * log(y))) + off(sqrt(y) * sqrt(y), y) + off(cbrt(y * y * y), y);
    bad[3] += off(cosh(x) * cosh(x) - sinh(x) * sinh(x), 1) && x < 3;
    bad[4] += off(tanh(x), sinh(x) / cosh(x)) + off(asinh(sinh(x)), x) + off(atanh(tanh(x / 8)), x / 8);
    bad[5] += off(expm1(x / 1e6), x / 1e6 + x * x / 2e12) + off(log1p(x / 1e6), x / 1e6 - x * x / 2e12) + off(hypot(3 * y, 4 * y), 5 * y);
  }
  for (int k = 0; k < 6; k++) printf("%d ", bad[k]);
  printf("%d %d %d\n", pow(2, 0.5) * pow(2, 0.5) > 1.99, exp(1) > 2.718, log(2) < 0.694);
  return 0;
}
