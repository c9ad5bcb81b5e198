// covers: [7.12.11] copysign, nan, nextafter, nexttoward, fdim, fmax, fmin, fma
#include <float.h>
#include <math.h>
#include <stdio.h>

int main(void) {
  printf("%g %g %d\n", copysign(3, -0.0), copysign(-2, 1), signbit(copysign(NAN, -1)) != 0);
  printf("%a %a %a\n", nextafter(1, 2), nextafter(1, 0), nextafter(0, -1));
  printf("%d %a %a\n", nextafter(DBL_MAX, INFINITY) == INFINITY, nextafterf(1, 2), nextafter(5, 5));
  printf("%g %g %g %g\n", fdim(5, 3), fdim(3, 5), fmax(1, NAN), fmin(NAN, -1));
  printf("%g %g %d\n", fmax(-1, -2), fmin(2, 7), isnan(fmax(NAN, NAN)) != 0);
  double a = 1 + 0x1p-30;
  printf("%a %d %g\n", fma(a, a, -1), fma(a, a, -1) == a * a - 1, fma(2, 3, 4));
  printf("%d\n", isnan(nan("")) != 0);
  return 0;
}
