// covers: [7.25] type-generic macros choose by the argument's type
#include <stdio.h>
#include <tgmath.h>

int main(void) {
  float f = 2;
  double d = 2;
  int i = 2;
  double complex z = 3 + 4 * I;
  printf("%zu %zu %zu\n", sizeof sqrt(f), sizeof sqrt(d), sizeof sqrt(i));
  printf("%.6f %.9f %.9f\n", sqrt(f), sqrt(d), pow(i, 0.5));
  printf("%g %zu %zu\n", fabs(z), sizeof sqrt(z), sizeof exp(f));
  printf("%zu %zu %g\n", sizeof fmax(f, f), sizeof fmax(f, d), floor(-1.5f));
  printf("%g %g %g\n", creal(conj(z)), cimag(conj(z)), (double)carg(1.0));
  return 0;
}
