// covers: [7.6.1] #pragma STDC FENV_ACCESS ON: operations stay where they are, constants too
#include <fenv.h>
#include <float.h>
#include <math.h>
#include <stdio.h>
#pragma STDC FENV_ACCESS ON

static void show(const char *what) {
  printf("%-12s", what);
  if (fetestexcept(FE_ALL_EXCEPT) == 0) printf(" none");
  if (fetestexcept(FE_INVALID)) printf(" invalid");
  if (fetestexcept(FE_DIVBYZERO)) printf(" divbyzero");
  if (fetestexcept(FE_OVERFLOW)) printf(" overflow");
  if (fetestexcept(FE_UNDERFLOW)) printf(" underflow");
  if (fetestexcept(FE_INEXACT)) printf(" inexact");
  puts("");
  feclearexcept(FE_ALL_EXCEPT);
}

static double twice(double x) { return x + x; }
static int less(double a, double b) { return a < b; }
static int whole(double x) { return (int)x; }

int main(void) {
  volatile double one = 1, zero = 0, three = 3, max = DBL_MAX, min = DBL_MIN, x;
  volatile float f;
  volatile long n;
  feclearexcept(FE_ALL_EXCEPT);
  x = one + three; show("1+3");
  x = one / three; show("1/3");
  x = one / zero; show("1/0");
  x = zero / zero; show("0/0");
  x = max * three; show("max*3");
  x = min / three; show("min/3");
  x = min / 2; show("min/2");
  x = twice(max); show("max+max");
  f = (float)(one / three); show("float");
  f = (float)one; show("float exact");
  n = whole(three); show("whole");
  n = whole(three / 2); show("cut");
  x = sqrt(-one); show("sqrt(-1)");
  x = sqrt(three + one); show("sqrt(4)");
  x = rint(three / 2); show("rint");
  x = nearbyint(three / 2); show("nearbyint");
  x = floor(three / 2); show("floor");
  n = less(one, three); show("1<3");
  n = lrint(three / 2); show("lrint");
  x = (double)(float)three; show("widen");
  (void)f; (void)x;
  return 0;
}
