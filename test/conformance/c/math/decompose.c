// covers: [7.12.6] frexp, ldexp, modf, logb and scalbln are inverse to each other
#include <math.h>
#include <stdio.h>

int main(void) {
  double v[] = {1, -1, 0.1, 1e300, -1e-300, 0x1p-1074, 0x1.8p-1050, 12345.678, 0.0, -0.0};
  for (unsigned i = 0; i < sizeof v / sizeof *v; i++) {
    int e;
    double m = frexp(v[i], &e), whole, part = modf(v[i], &whole);
    printf("%a %d %d %a %a %d\n", m, e, ldexp(m, e) == v[i], part, whole, part + whole == v[i]);
    if (v[i] != 0) printf("  %g %d %d\n", logb(v[i]), ilogb(v[i]), scalbln(v[i] / scalbln(1, ilogb(v[i]) < -1000 ? -1000 : ilogb(v[i])), 0) != 0);
  }
  printf("%a %a %a\n", ldexp(1, -1080), ldexp(3, -1075), ldexp(0x1.8p0, -1075));
  double part = modf(INFINITY, v);
  printf("%g %g\n", part, v[0]);
  part = modf(-INFINITY, v);
  printf("%g %g\n", part, v[0]);
  return 0;
}
