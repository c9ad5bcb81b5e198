// covers: [6.5] floating arithmetic: infinities, NaN comparisons, signed zero, exact sums
#include <math.h>
#include <stdio.h>

int main(void) {
  volatile double zero = 0, one = 1;
  double inf = one / zero, nan = zero / zero, nz = -zero;
  printf("%d %d %d\n", inf > 1e308, -inf < 0, inf == inf + 1);
  printf("%d %d %d %d\n", nan == nan, nan < 1, nan != nan, !(nan >= 1));
  printf("%d %d\n", nz == zero, signbit(nz) != 0);
  double s = 0;
  for (int i = 0; i < 1000; i++) s += 0.125;
  printf("%g %a\n", s, 0.1 + 0.2);
  float f = 16777216.0f;
  printf("%d %d\n", f + 1 == f, (double)f + 1 == f);
  printf("%g %g\n", 1 / -inf, 5.5 - (int)5.5);
  return 0;
}
