// covers: [7.12.6.4] frexp, ldexp, scalbn, ilogb, logb, modf: parts of a number, exactly
#include <math.h>
#include <stdio.h>

int main(void) {
  double v[] = {0, 1, -6.5, 1024, 0.1, 5e-324, 1e308};
  for (int i = 0; i < 7; i++) {
    int e;
    double m = frexp(v[i], &e), whole, part = modf(v[i] / 4, &whole);
    printf("%a %d %d %a %a\n", m, e, ldexp(m, e) == v[i], whole, part);
  }
  printf("%d %d %g %g\n", ilogb(1000), ilogb(0.1), logb(10), scalbn(3, 5));
  printf("%d %a %a\n", ilogb(0) == FP_ILOGB0, ldexp(1, -1074), scalbln(1.5, -1073));
  double whole;
  double part = modf(-INFINITY, &whole);
  printf("%g %g %d\n", part, whole, signbit(part) != 0);
  float fw, fp = modff(3.75f, &fw);
  printf("%g %g\n", fp, fw);
  return 0;
}
