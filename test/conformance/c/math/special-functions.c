// covers: [7.12.8] erf, erfc, tgamma, lgamma, and POSIX Bessel functions
#define _GNU_SOURCE
#include <math.h>
#include <stdio.h>

int main(void) {
  for (double x = -2; x <= 2.5; x += 0.5) printf("%.8f %.8f\n", erf(x), erfc(x));
  printf("%.8g %.8g %.8g %.8g\n", tgamma(5), tgamma(0.5), tgamma(-1.5), tgamma(10.1));
  printf("%.8g %.8g %.8g\n", lgamma(10), lgamma(0.5), lgamma(100));
  int s;
  printf("%.8g ", lgamma_r(-0.5, &s));
  printf("%d\n", s);
  printf("%.7f %.7f %.7f %.7f\n", j0(1.5), j1(2.5), jn(2, 3), y0(1));
  return 0;
}
