// covers: [7.27] <tgmath.h>: integers become double, the widest argument decides, complex arguments choose the complex function
// native: clang
#include <stdio.h>
#include <tgmath.h>

#define KIND(e) _Generic((e), float: "float", double: "double", long double: "long double", float complex: "float complex", \
  double complex: "double complex", long double complex: "long double complex", default: "other")

int main(void) {
  float f = 2;
  double d = 2;
  long double l = 2;
  int n = 2;
  float complex fc = 2 + I;
  double complex dc = 2 + I;
  long double complex lc = 2 + I;
  printf("%s %s %s %s\n", KIND(sqrt(f)), KIND(sqrt(d)), KIND(sqrt(l)), KIND(sqrt(n)));
  printf("%s %s %s\n", KIND(sqrt(fc)), KIND(exp(dc)), KIND(sin(lc)));
  printf("%s %s %s %s\n", KIND(pow(f, f)), KIND(pow(f, d)), KIND(pow(n, l)), KIND(pow(f, n)));
  printf("%s %s %s\n", KIND(pow(f, fc)), KIND(pow(dc, f)), KIND(pow(lc, d)));
  printf("%s %s %s\n", KIND(fabs(fc)), KIND(fabs(dc)), KIND(fabs(l)));
  printf("%s %s %s\n", KIND(carg(f)), KIND(creal(dc)), KIND(conj(lc)));
  printf("%s %s %s\n", KIND(fma(f, f, d)), KIND(hypot(f, n)), KIND(atan2(l, f)));
  printf("%s %s %s\n", KIND(ldexp(f, 3)), KIND(frexp(l, &n)), KIND(lround(f)));
  printf("%.6f %.6f %.6Lf\n", (double)sqrt(f), sqrt(2), sqrt(l));
  printf("%.6f %.6f\n", creal(exp(dc)), cimag(exp(dc)));
  printf("%.6f %ld %d\n", (double)cbrt(27.0f), lrint(2.5f), ilogb(1024));
  return 0;
}
