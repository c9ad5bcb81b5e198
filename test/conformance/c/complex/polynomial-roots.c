// covers: [7.3] complex numbers in an algorithm: roots by Durand-Kerner, a Fourier transform
#include <complex.h>
#include <math.h>
#include <stdio.h>

static double complex p(double complex x) { return ((x - 3) * x + 3) * x - 5; }

int main(void) {
  double complex r[3] = {1, 0.4 + 0.9 * I, cpow(0.4 + 0.9 * I, 2)};
  for (int k = 0; k < 60; k++)
    for (int i = 0; i < 3; i++) r[i] -= p(r[i]) / ((r[i] - r[(i + 1) % 3]) * (r[i] - r[(i + 2) % 3]));
  double sum = 0, real = 0;
  for (int i = 0; i < 3; i++) { sum += cabs(p(r[i])); if (fabs(cimag(r[i])) < 1e-9) real = creal(r[i]); }
  printf("%d %.8f\n", sum < 1e-9, real);
  double complex f[8], F[8];
  for (int n = 0; n < 8; n++) f[n] = n % 4;
  for (int k = 0; k < 8; k++) { F[k] = 0; for (int n = 0; n < 8; n++) F[k] += f[n] * cexp(-2 * I * M_PI * k * n / 8); }
  for (int k = 0; k < 8; k++) printf("%.6f ", cabs(F[k]) + 1e-12);
  printf("\n");
  return 0;
}
