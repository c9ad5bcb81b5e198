// covers: [7.3] [7.12.4] the fast Fourier transform over double _Complex: there and back, convolution, Parseval's theorem
#include <complex.h>
#include <math.h>
#include <stdio.h>
static void fft(double complex *a, int n, int inverse) {
  for (int i = 1, j = 0; i < n; i++) {
    int bit = n >> 1;
    for (; j & bit; bit >>= 1) j ^= bit;
    j ^= bit;
    if (i < j) {
      double complex t = a[i];
      a[i] = a[j], a[j] = t;
    }
  }
  for (int len = 2; len <= n; len <<= 1) {
    double angle = 2 * acos(-1) / len * (inverse ? -1 : 1);
    for (int i = 0; i < n; i += len)
      for (int k = 0; k < len / 2; k++) {
        double complex w = cos(angle * k) + sin(angle * k) * I;
        double complex u = a[i + k], v = a[i + k + len / 2] * w;
        a[i + k] = u + v, a[i + k + len / 2] = u - v;
      }
  }
  if (inverse)
    for (int i = 0; i < n; i++) a[i] /= n;
}
int main(void) {
  enum { N = 64 };
  double complex x[N], y[N], back[N];
  double worst = 0, energy = 0, spectrum = 0;
  for (int i = 0; i < N; i++) x[i] = back[i] = sin(i) + (i % 5) * I;
  fft(back, N, 0);
  for (int i = 0; i < N; i++) energy += cabs(x[i]) * cabs(x[i]), spectrum += cabs(back[i]) * cabs(back[i]);
  fft(back, N, 1);
  for (int i = 0; i < N; i++) worst = fmax(worst, cabs(back[i] - x[i]));
  printf("back within 1e-12: %d, Parseval: %d\n", worst < 1e-12, fabs(energy - spectrum / N) < 1e-9);
  /* 12345678 * 87654321 by convolution of digits */
  const int a[] = {8, 7, 6, 5, 4, 3, 2, 1}, b[] = {1, 2, 3, 4, 5, 6, 7, 8};
  for (int i = 0; i < N; i++) x[i] = i < 8 ? a[i] : 0, y[i] = i < 8 ? b[i] : 0;
  fft(x, N, 0), fft(y, N, 0);
  for (int i = 0; i < N; i++) x[i] *= y[i];
  fft(x, N, 1);
  long long value = 0, place = 1;
  for (int i = 0; i < 15; i++, place *= 10) value += llround(creal(x[i])) * place;
  printf("%lld %d\n", value, value == 12345678LL * 87654321LL);
}
