// long double is x87's: 80 bits, 16 bytes, passed on the stack; printed and read with all its digits.
#include <complex.h>
#include <float.h>
#include <math.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct mixed {
  char c;
  long double x;
  int i;
};
union bits {
  long double x;
  struct {
    unsigned long long significand;
    unsigned short exponent;
  } part;
};

static long double sum(int n, ...) {
  va_list list;
  va_start(list, n);
  long double s = 0;
  for (int i = 0; i < n; i++) {
    s += va_arg(list, int);
    s += va_arg(list, long double);
  }
  va_end(list);
  return s;
}
__attribute__((noinline)) static struct mixed scaled(struct mixed m, long double by) {
  m.x *= by;
  m.i++;
  return m;
}
__attribute__((noinline)) static long double many(int a, long double b, double c, long double d, char e, long double f) {
  return a + b * c - d / e + f;
}
static void show(const char *name, long double x) { printf("%s %.20Lg %La\n", name, x, x); }

static volatile long double one = 1, three = 3, tiny = LDBL_MIN, huge = LDBL_MAX;

int main(void) {
  printf("%zu %zu %zu\n", sizeof(long double), _Alignof(long double), sizeof(struct mixed));
  printf("%d %d %d %d %d\n", LDBL_MANT_DIG, LDBL_DIG, LDBL_MAX_EXP, LDBL_MIN_10_EXP, DECIMAL_DIG);
  show("max", LDBL_MAX);
  show("min", LDBL_MIN);
  show("epsilon", LDBL_EPSILON);
  show("true min", LDBL_TRUE_MIN);
  show("third", one / three);
  show("sum", one + LDBL_EPSILON);
  show("half way", one + LDBL_EPSILON / 2);
  show("difference", one - LDBL_EPSILON / 2);
  show("subnormal", tiny / three);
  show("overflow", huge * 2);
  show("none", (one - one) / (one - one));
  show("0.1", 0.1L);
  show("mixed", sum(3, 1, 0.5L, 2, 0.25L, 3, 1e18L));
  struct mixed m = scaled((struct mixed){'x', 1.5L, 7}, 0.1L);
  printf("%c %.19Lf %d\n", m.c, m.x, m.i);
  show("many", many(1, 2.5L, 3.5, 7.75L, 2, -0.125L));
  union bits b = {.x = -1.75L};
  printf("%llx %x\n", b.part.significand, b.part.exponent);

  long long l = (long long)(three * 3000000000000000000.0L);
  unsigned long long u = (unsigned long long)(18446744073709551615.0L * one);
  printf("%lld %llu %d\n", l, u, (int)-three);
  show("of long", (long double)9223372036854775807LL * one);
  show("of unsigned", (long double)18446744073709551615ULL * one);
  show("of int128", (long double)((__int128)1 << 100) + one);
  printf("%.17g %.9g\n", (double)(one / three), (double)(float)(one / three));
  printf("%d%d%d%d%d%d\n", one < three, one > three, one <= one, one >= three, one == one, one != three);
  long double nan = NAN;
  printf("%d%d%d%d%d\n", nan < one, nan == nan, nan != nan, isnan(nan), isunordered(nan, one));

  show("sqrt", sqrtl(2));
  show("fabs", fabsl(-three));
  show("floor", floorl(-2.5L));
  show("ceil", ceill(2.5L));
  show("trunc", truncl(-2.5L));
  show("round", roundl(2.5L));
  show("rint", rintl(2.5L));
  show("fmod", fmodl(1e20L, three));
  show("ldexp", ldexpl(one, -16400));
  int e;
  long double f = frexpl(12.5L, &e), whole;
  printf("%Lg %d\n", f, e);
  f = modfl(-12.75L, &whole);
  printf("%Lg %Lg\n", f, whole);
  show("copysign", copysignl(one, -0.0L));
  show("next", nextafterl(one, 2));
  show("min", fminl(one, three));
  show("max", fmaxl(one, nan));
  show("hypot", hypotl(3, 4));
  printf("%.15Lf %.15Lf %.15Lf\n", sinl(1), expl(1), logl(10));
  printf("%.15Lf %.15Lf %.15Lf\n", powl(2, 0.5L), atan2l(1, 2), cbrtl(5));
  printf("%ld %lld %d\n", lroundl(2.5L), llrintl(-3.5L), ilogbl(1000));
  printf("%d %d %d\n", fpclassify(tiny / 2) == FP_SUBNORMAL, signbit(-one) != 0, isfinite(huge));

  char *end;
  show("strtold", strtold("0.1xyz", &end));
  printf("%s\n", end);
  show("strtold", strtold("1.18973149535723176502e+4932", 0));
  show("strtold", strtold("0x1.8p-16440", 0));
  show("strtold", strtold("-inf", 0));
  long double x, y;
  int n = sscanf("3.14159265358979323846 -1e-4940", "%Lf %Lg", &x, &y);
  printf("%d %.18Lf %.10Lg\n", n, x, y);
  printf("[%10.3Lf] [%-12Le] [%+Lg] [%012.4Lf] [%.0Lf] [%#.0Lf]\n", one / three, three, three, -three, 2.5L, 2.5L);
  printf("%.30Lf\n", one / three);
  printf("%Lf\n", 123456789012345678.0L);
  long double complex z = (1 + 2 * I) * one;
  z = z * z / (3 - I);
  printf("%.10Lf %.10Lf %.10Lf\n", creall(z), cimagl(z), cabsl(z));
  long double a[3] = {1.5L, 2.5L, 3.5L}, c[3];
  memcpy(c, a, sizeof a);
  a[1] = c[0] > c[2] ? c[0] : c[2];
  printf("%Lf %Lf\n", a[1], -c[1]);
  _Float16 h = (_Float16)(one / three);
  unsigned short half = 0x3fc0;
  __bf16 bf;
  memcpy(&bf, &half, sizeof bf);
  printf("%g %g\n", (double)h, (double)(float)bf);
  __float128 q = (__float128)one / 3;
  q = q * q - (__float128)three;
  printf("%.17g %d %.20Lg\n", (double)q, q < 0, (long double)q);
  return 0;
}
