// covers: [7.12.9] ceil, floor, trunc, round, nearbyint, rint, lrint, lround, llround
#include <math.h>
#include <stdio.h>

int main(void) {
  double v[] = {-2.5, -1.5, -0.5, -0.2, 0.5, 1.5, 2.5, 0.49999999999999994, 4503599627370497.5, 1e300};
  for (int i = 0; i < 10; i++) printf("%.17g: %g %g %g %g %g %g\n", v[i], ceil(v[i]), floor(v[i]), trunc(v[i]), round(v[i]), nearbyint(v[i]), rint(v[i]));
  printf("%ld %ld %ld %lld %lld\n", lrint(2.5), lrint(3.5), lround(-2.5), llround(0.5), llrint(-1e15));
  printf("%d %d %d\n", signbit(ceil(-0.5)) != 0, signbit(round(-0.2)) != 0, signbit(trunc(-0.9)) != 0);
  printf("%g %g %g %ld\n", floorf(-1.1f), ceilf(1.1f), roundf(8388609.0f), lroundf(-0.5f));
  return 0;
}
