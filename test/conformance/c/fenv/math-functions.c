// covers: [7.12.1] exceptions that <math.h> raises, beside errno
#include <errno.h>
#include <fenv.h>
#include <math.h>
#include <stdio.h>
#pragma STDC FENV_ACCESS ON

#define TRY(e) do { \
    errno = 0; feclearexcept(FE_ALL_EXCEPT); \
    volatile double r = (e); \
    int x = fetestexcept(FE_ALL_EXCEPT), n = errno; \
    printf("%-22s %g", #e, r); \
    if (n == EDOM) printf(" EDOM"); if (n == ERANGE) printf(" ERANGE"); \
    if (x & FE_INVALID) printf(" invalid"); if (x & FE_DIVBYZERO) printf(" divbyzero"); \
    if (x & FE_OVERFLOW) printf(" overflow"); if (x & FE_UNDERFLOW) printf(" underflow"); \
    puts(""); \
  } while (0)

int main(void) {
  volatile double zero = 0, one = 1, big = 1000, huge = 1e308, two = 2, minus = -1;
  TRY(log(zero));
  TRY(log(one));
  TRY(log2(zero));
  TRY(log10(zero));
  TRY(log1p(minus));
  TRY(exp(big));
  TRY(exp(-big));
  TRY(exp2(2 * big));
  TRY(expm1(big));
  TRY(pow(zero, minus));
  TRY(pow(two, 2000));
  TRY(pow(two, -2000));
  TRY(pow(two, 10));
  TRY(atanh(one));
  TRY(cosh(big));
  TRY(tgamma(zero));
  TRY(tgamma(200 * one));
  TRY(lgamma(zero));
  TRY(hypot(huge, huge));
  TRY(ldexp(one, 5000));
  TRY(fabs(minus));
  TRY(fmax(one, two));
  TRY(remainder(5 * one, two));
  TRY(logb(zero));
  return 0;
}
