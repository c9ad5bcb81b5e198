// covers: [7.12.5] sinh, cosh, tanh, asinh, acosh, atanh
#include <math.h>
#include <stdio.h>

int main(void) {
  double v[] = {-2, -0.5, 0, 0.25, 1, 5};
  for (int i = 0; i < 6; i++) printf("%.8g %.8g %.8g %.8g\n", sinh(v[i]), cosh(v[i]), tanh(v[i]), asinh(v[i]));
  printf("%.8g %.8g %.8g %.8g\n", acosh(1), acosh(10), atanh(0.5), atanh(-0.9));
  printf("%d %d %d\n", isinf(atanh(1.0)) != 0, isnan(acosh(0.5)) != 0, isinf(cosh(1000)) != 0);
  printf("%.5f %.5f\n", sinhf(1), tanhf(0.3f));
  return 0;
}
