// covers: [6.2.5] _Complex arithmetic and conversions
#include <complex.h>
#include <stdio.h>

static void show(double complex z) { printf("%g%+gi\n", creal(z), cimag(z)); }

int main(void) {
  double complex a = 3 + 4 * I, b = 1 - 2 * I;
  show(a + b);
  show(a * b);
  show(a / b);
  show(-a);
  show(~b);
  a += 2;
  a *= I;
  show(a);
  float complex f = b;
  printf("%g %g %d %d\n", (double)a, crealf(f), a == b, b == conj(conj(b)));
  printf("%zu %g\n", sizeof(double complex), __imag__ a);
  return 0;
}
