// covers: [5.2.4.2.2] subnormal numbers: gradual underflow, their spacing, halving down to zero
#include <float.h>
#include <math.h>
#include <stdio.h>

int main(void) {
  int n = 0;
  for (volatile double x = DBL_MIN; x > 0; x /= 2) n++;
  printf("%d\n", n);
  n = 0;
  for (volatile float x = FLT_MIN; x > 0; x /= 2) n++;
  printf("%d\n", n);
  printf("%a %a\n", DBL_TRUE_MIN, (double)FLT_TRUE_MIN);
  double a = DBL_MIN * 1.5, b = DBL_MIN;
  printf("%a %d %d\n", a - b, a - b != 0, fpclassify(a - b) == FP_SUBNORMAL);
  printf("%g %g\n", nextafter(0, 1), nextafter(DBL_MIN, 0));
  printf("%d\n", nextafter(DBL_MIN, 0) + DBL_TRUE_MIN == DBL_MIN);
  return 0;
}
