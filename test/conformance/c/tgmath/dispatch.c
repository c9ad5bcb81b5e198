// covers: [7.27] <tgmath.h>: the function follows the type of the argument
#include <stdio.h>
#include <tgmath.h>

#define NAME(x) _Generic((x), float: "float", double: "double", long double: "long double", float _Complex: "float complex", double _Complex: "double complex", default: "other")

int main(void) {
  float f = 2; double d = 2; int i = 2; float _Complex cf = 3 + 4 * _Complex_I; double _Complex cd = 3 - 4 * _Complex_I;
  printf("%s %s %s\n", NAME(sqrt(f)), NAME(sqrt(d)), NAME(sqrt(i)));
  printf("%s %s %s\n", NAME(sqrt(cf)), NAME(pow(cd, 2)), NAME(fabs(cf)));
  printf("%s %s %s\n", NAME(atan2(f, f)), NAME(atan2(f, d)), NAME(fmax(f, i)));
  printf("%.9g %.9g %.17g\n", (double)sqrt(f), (double)exp(f), sqrt(i));
  printf("%g %g %g\n", (double)fabs(cf), creal(conj(cd)), cimag(conj(cd)));
  printf("%g %ld %g\n", (double)round(2.5f), lrint(2.5f), (double)ldexp(f, 3));
  return 0;
}
