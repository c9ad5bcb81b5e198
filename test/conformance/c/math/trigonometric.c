// covers: [7.12.4] sin, cos, tan and their inverses, atan2 in each quadrant
#include <math.h>
#include <stdio.h>

int main(void) {
  for (double x = -3; x <= 3; x += 0.75) printf("%.9f %.9f %.7f\n", sin(x), cos(x), tan(x));
  for (double x = -1; x <= 1; x += 0.5) printf("%.9f %.9f %.9f\n", asin(x), acos(x), atan(x * 10));
  printf("%.9f %.9f %.9f %.9f\n", atan2(1, 1), atan2(1, -1), atan2(-1, -1), atan2(-1, 1));
  printf("%.6f %.6f %d %d\n", atan2(0.0, -1), atan2(-0.0, -1), signbit(sin(-0.0)) != 0, isnan(sin(INFINITY)) != 0);
  printf("%.6f %.6f %.6f\n", sinf(1.0f), cosf(2.0f), atan2f(3, 4));
  return 0;
}
