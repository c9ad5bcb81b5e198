// covers: [7.3.8] cabs, carg, conj, cproj, creal, cimag, cexp, clog, csqrt, cpow
#include <complex.h>
#include <math.h>
#include <stdio.h>

static void show(const char *n, double complex z) { printf("%s %.8g %.8g\n", n, creal(z) + 0.0, cimag(z) + 0.0); }

int main(void) {
  double complex z = 3 - 4 * I;
  printf("%g %.8g\n", cabs(z), carg(z));
  show("conj", conj(z));
  show("proj", cproj(z));
  show("exp", cexp(1 + 2 * I));
  show("log", clog(z));
  show("sqrt", csqrt(z));
  show("sqrt-", csqrt(-4));
  show("pow", cpow(1 + I, 2 + 1 * I));
  printf("%.6g %.6g\n", cabsf(1 + 1 * I), (double)cargf(-1 + 0 * I));
  printf("%d\n", isinf(creal(cproj(CMPLX(INFINITY, NAN)))) != 0);
  return 0;
}
