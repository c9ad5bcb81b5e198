// covers: [7.12.10] fmod, remainder, remquo
#include <math.h>
#include <stdio.h>

int main(void) {
  double x[] = {5.3, -5.3, 5.3, 7, 1e17, 0.3}, y[] = {2, 2, -2, 2, 3, 0.1};
  for (int i = 0; i < 6; i++) {
    int q;
    double r = remquo(x[i], y[i], &q);
    printf("%.15g %.15g %d %d\n", fmod(x[i], y[i]), remainder(x[i], y[i]), r == remainder(x[i], y[i]), q & 7);
  }
  printf("%d %d %g %d\n", isnan(fmod(1, 0)) != 0, isnan(fmod(INFINITY, 2)) != 0, fmod(3, INFINITY), signbit(fmod(-4, 2)) != 0);
  printf("%g %g\n", fmodf(10.5f, 3), remainderf(10.5f, 3));
  return 0;
}
