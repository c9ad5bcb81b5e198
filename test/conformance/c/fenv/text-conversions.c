// covers: [7.6.3] the rounding mode governs printf, strtod, strtof, strtold and scanf, with either sign, at the ends of the range
#include <fenv.h>
#include <float.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

static const struct { int mode; const char *name; } modes[] = {
  { FE_TONEAREST, "nearest" }, { FE_UPWARD, "up" }, { FE_DOWNWARD, "down" }, { FE_TOWARDZERO, "zero" },
};

static volatile double values[] = { 0.1, -0.1, 2.5, -2.5, 9.999999999999998, 123456.789, -1e-300, 0.5, 1e22, 99.95 };
static const char *const texts[] = { "0.1", "-0.1", "1e-400", "-1e-400", "1.7976931348623159e308", "-2e308", "1e999", "4.9e-324",
                                     "0x1.00000000000008p0", "-0x1.000000000000081p0", "123456789012345678901234567890", "3" };

int main(void) {
  for (unsigned m = 0; m < 4; m++) {
    fesetround(modes[m].mode);
    printf("%s\n", modes[m].name);
    for (unsigned k = 0; k < sizeof values / sizeof *values; k++) {
      double v = values[k];
      printf("%.0f %.1f %.3f %.20f %.0e %.5e %.15e %g %.3g %.17g %.3a %a %.4Lf\n", v, v, v, v, v, v, v, v, v, v, v, v, (long double)v);
    }
    for (unsigned k = 0; k < sizeof texts / sizeof *texts; k++) {
      double d = strtod(texts[k], NULL), s = 0;
      float f = strtof(texts[k], NULL);
      long double l = strtold(texts[k], NULL);
      int n = sscanf(texts[k], "%lf", &s);
      printf("%a %a %La %d %d\n", d, (double)f, l, n, s == d);
    }
  }
  fesetround(FE_TONEAREST);
  return 0;
}
