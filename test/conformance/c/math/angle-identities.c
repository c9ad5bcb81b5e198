// covers: [7.12.4] identities of sine, cosine, tangent and their inverses over many arguments
#include <math.h>
#include <stdio.h>
int main(void) {
  const double pi = acos(-1);
  int bad[6] = {0};
  for (int i = -500; i <= 500; i++) {
    double x = i * 0.037;
    bad[0] += fabs(sin(x) * sin(x) + cos(x) * cos(x) - 1) > 1e-15;
    bad[1] += fabs(sin(2 * x) - 2 * sin(x) * cos(x)) > 1e-14;
    bad[2] += fabs(cos(x)) > 1e-3 && fabs(tan(x) - sin(x) / cos(x)) > 1e-11 * (1 + fabs(tan(x)));
    bad[3] += sin(-x) != -sin(x) || cos(-x) != cos(x);
    double y = i / 500.0;
    bad[4] += fabs(sin(asin(y)) - y) > 1e-15 || fabs(asin(y) + acos(y) - pi / 2) > 1e-15;
    bad[5] += fabs(atan2(sin(x), cos(x)) - remainder(x, 2 * pi)) > 1e-13;
  }
  for (int k = 0; k < 6; k++) printf("%d ", bad[k]);
  printf("%.15f %g %g\n", pi, sin(0.0), atan2(0, -1) - pi);
  return 0;
}
