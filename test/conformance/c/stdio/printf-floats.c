// covers: [7.21.6.1] printf: %f %e %g %a with flags, width, precision, infinities and NaN
#include <math.h>
#include <stdio.h>

int main(void) {
  double v[] = {0, 1, -1.5, 123456.789, 1e-5, 1e20, 0.1};
  for (int i = 0; i < 7; i++) printf("[%f|%.2f|%10.3f|%-10.1f|%+.0f|%e|%.2E|%g|%G]\n", v[i], v[i], v[i], v[i], v[i], v[i], v[i], v[i], v[i]);
  printf("[%.0f|%.0f|%.0f|%.0f|%#.0f]\n", 0.5, 1.5, 2.5, -0.5, 3.0);
  printf("[%g|%g|%g|%#g|%.10g|%.3g]\n", 100000.0, 1000000.0, 1e-4, 1.0, 0.1, 2346.0);
  printf("[%f|%F|%e|%5.1f|%-6g|%+g|%06f]\n", INFINITY, -INFINITY, INFINITY, INFINITY, INFINITY, INFINITY, INFINITY);
  printf("[%a|%A|%.2a|%a|%a]\n", 1.0, 10.5, 3.14159, 0.0, -0x1p-1030);
  printf("[%010.2f|% .3f|%+010.1e|%-12.4g|]\n", -3.14159, 2.0, 12345.678, 0.00012345);
  printf("%.20f\n%.40g\n", 0.1, 1e23);
  return 0;
}
