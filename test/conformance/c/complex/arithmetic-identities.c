// covers: [7.3] complex arithmetic: identities, conjugates, polar form, division, infinities
#include <complex.h>
#include <math.h>
#include <stdio.h>

static int near(double complex a, double complex b) { return cabs(a - b) <= 1e-12 * (1 + cabs(b)); }

int main(void) {
  double complex z[] = {1 + 2 * I, -3 + 0.5 * I, 0 - 1 * I, 2.5, 1e-3 + 1e3 * I};
  for (int i = 0; i < 5; i++) {
    double complex a = z[i], b = z[(i + 1) % 5];
    printf("%d%d%d%d%d%d\n", near(a * b / b, a), near(conj(a * b), conj(a) * conj(b)), near(cabs(a) * cexp(I * carg(a)), a), near(csqrt(a) * csqrt(a), a), near(cexp(clog(a)), a), near(cpow(a, 2), a * a));
  }
  double complex w = (1 + 2 * I) * (3 - 1 * I), q = (1 + 2 * I) / (3 - 4 * I);
  printf("%g %g %g %g\n", creal(w), cimag(w), creal(q), cimag(q));
  w += 2; w *= I; w = -w;
  printf("%g %g %d\n", creal(w), cimag(w), w == -7 * I + 5);
  printf("%g %g\n", creal(cproj(INFINITY - 1 * I)), cimag(cproj(INFINITY - 1 * I)));
  double complex c = CMPLX(-0.0, INFINITY);
  printf("%d %g %zu\n", signbit(creal(c)) != 0, cimag(c), sizeof(float complex));
  return 0;
}
