// covers: [7.12.9] lround, llround, lrint and llrint around halves and at large magnitudes
#include <math.h>
#include <stdio.h>

int main(void) {
  double v[] = {-2.5, -1.5, -0.5, -0.49999999999999994, 0.49999999999999994, 0.5, 1.5, 2.5, 4503599627370495.5, -4503599627370497.0, 1e15 + 0.5};
  for (unsigned i = 0; i < sizeof v / sizeof *v; i++)
    printf("%.17g: %ld %lld %ld %lld %g %g\n", v[i], lround(v[i]), llround(v[i]), lrint(v[i]), llrint(v[i]), round(v[i]), nearbyint(v[i]));
  float f[] = {-0.5f, 0.5f, 8388607.5f, 8388609.0f};
  for (unsigned i = 0; i < 4; i++) printf("%ld %ld %a\n", lroundf(f[i]), lrintf(f[i]), (double)roundf(f[i]));
  return 0;
}
