// covers: [7.3.9] the manipulation functions for float, double and long double; conversions between the complex types
#include <complex.h>
#include <stdio.h>

int main(void) {
  float complex f = CMPLXF(3.0f, -4.0f);
  double complex d = f;
  long double complex l = d;
  printf("%g %g %Lg\n", (double)cabsf(f), cabs(d), cabsl(l));
  printf("%g %g %Lg\n", (double)crealf(f), creal(d), creall(l));
  printf("%g %g %Lg\n", (double)cimagf(f), cimag(d), cimagl(l));
  printf("%g %g %Lg\n", (double)cimagf(conjf(f)), cimag(conj(d)), cimagl(conjl(l)));
  printf("%zu %zu %zu\n", sizeof f, sizeof d, sizeof l);
  printf("%d %d\n", f == d, d == l);
  double complex third = 1.0 / 3.0 + I / 7.0;
  float complex narrowed = (float complex)third;
  printf("%d %.9g %.9g\n", narrowed == third, (double)crealf(narrowed), (double)cimagf(narrowed));
  double real = (double)third;
  printf("%.17g\n", real);
  d += 2;
  d *= I;
  d -= f;
  printf("%g %g\n", creal(d), cimag(d));
  l = l * 2.0L + 1;
  printf("%Lg %Lg\n", creall(l), cimagl(l));
  double *parts = (double *)&d;
  parts[1] = 9;
  printf("%g %g\n", creal(d), __imag__ d);
  __real__ d = -1;
  printf("%g %d %d\n", creal(d), !d, !(0.0 * d));
  double complex table[2][2] = { { 1, I }, { -I, 1 + I } };
  double complex determinant = table[0][0] * table[1][1] - table[0][1] * table[1][0];
  printf("%g %g\n", creal(determinant), cimag(determinant));
  return 0;
}
