// covers: [7.12.7] pow, sqrt, cbrt, hypot, fabs and pow's special cases
#include <math.h>
#include <stdio.h>

int main(void) {
  printf("%.10g %.10g %.10g %.10g\n", pow(2, 0.5), pow(10, -3), pow(-2, 3), pow(1.0001, 10000));
  printf("%g %g %g %g %d\n", pow(0, 0), pow(INFINITY, 0), pow(1, NAN), pow(-1, INFINITY), isnan(pow(-8, 1.0 / 3)) != 0);
  printf("%g %g %g %g\n", pow(0, -1), pow(-0.0, -3), pow(0.5, INFINITY), pow(-INFINITY, 3));
  printf("%a %a %.12g %g\n", sqrt(2), sqrt(0.25), cbrt(27), cbrt(-8));
  printf("%g %g %d %d\n", hypot(3, 4), hypot(1e200, 1e200) / 1e200 > 1.414 ? 1.0 : 0.0, isnan(sqrt(-1)) != 0, signbit(sqrt(-0.0)) != 0);
  printf("%g %g %.6g %g\n", fabs(-2.5), fabsf(-1.5f), powf(2, 0.5f), sqrtf(16));
  return 0;
}
