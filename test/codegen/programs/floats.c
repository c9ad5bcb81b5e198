#include <stdio.h>
#include <math.h>
#include <float.h>
#include <complex.h>
#include <stdarg.h>
/* Output is hashed, so that recorded answers stay small: one line per section. */
static unsigned long hash = 14695981039346656037UL;
static int record(const char *format, ...) { char text[512]; va_list ap; va_start(ap, format); int n = vsnprintf(text, sizeof text, format, ap); va_end(ap); for (int i = 0; i < n; i++) hash = (hash ^ (unsigned char)text[i]) * 1099511628211UL; return n; }
static void section(int k) { printf("%d %016lx\n", k, hash); }
#define printf record
double v[] = {0, -0.0, 1, -1, 0.5, 1.5, 2.5, -2.5, 1e10, -1e10, 9.3e18, 1.8e19, 1e300, -1e300, 4294967296.5, 2147483648.0, 3.999999, 1e-310, INFINITY, -INFINITY, NAN, 123456789.123};
float fsel(int c, float a, float b) { return c ? a : b; }
double dsel(double a, double b) { return a < b ? a : b; }
double deq(double a, double b) { return a == b ? 1.25 : a != b ? 2.5 : 3.5; }
int main(void) {
  int n = sizeof v / sizeof *v;
  for (int i = 0; i < n; i++) { double d = v[i]; float f = d;
    printf("%g %g | %g %g %g %g | %g\n", d, (double)f, floor(d), ceil(d), trunc(d), rint(d), fabs(d)); printf("%g %g %g %g\n", sqrt(fabs(d)), -d, copysign(3.0, d), round(d));
    if (d == d && fabs(d) < 9e18) printf("%lld %d\n", (long long)d, fabs(d) < 2e9 ? (int)d : 0); if (d >= 0 && d < 1.84e19) printf("%llu %u\n", (unsigned long long)d, d < 4.2e9 ? (unsigned)d : 0); if (f >= 0 && f < 1.8e19f) printf("%llu\n", (unsigned long long)f);
    printf("%d %d %d %d %d %d\n", !!isnan(d), !!isinf(d), !!isfinite(d), !!isnormal(d), signbit(d) != 0, fpclassify(d) == FP_SUBNORMAL);
    for (int j = 0; j < n; j++) { double e = v[j]; printf("%d%d%d%d%d%d %d%d%d %g %g %g %g %g %g\n", d < e, d <= e, d > e, d >= e, d == e, d != e, !!isless(d, e), !!isunordered(d, e), !!islessgreater(d, e), d + e, d - e, d * e, d / e, fmod(d, e), dsel(d, e)); printf("%g %g %g\n", deq(d, e), (double)fsel(d < e, f, (float)e), fmax(d, e) + 0.0); if (d < e && e == 1.5) printf("x"); if (!(d <= e)) printf("y"); if (d != e) printf("z"); } section(i); }
  unsigned long long u[] = {0, 1, 0x7fffffffffffffff, 0x8000000000000000, 0xffffffffffffffff, 0xfffffffffffff801, 0x8000000000000401, 0x80000000000000ff, 0xffffff7fffffffff};
  for (int i = 0; i < 9; i++) printf("%.17g %.9g %.17g %.9g %.17g %.9g\n", (double)u[i], (double)(float)u[i], (double)(long long)u[i], (double)(float)(long long)u[i], (double)(unsigned)u[i], (double)(float)(int)u[i]);
  signed char sc = -7; unsigned char uc = 250; short ss = -300; unsigned short us = 65000; _Bool b = 1; printf("%g %g %g %g %g %d %d %d\n", (double)sc, (double)uc, (double)ss, (double)us, (double)b, (signed char)-100.7, (unsigned char)200.9f, (unsigned short)60000.5);
  double complex z = 1 + 2 * I, w = 3 - I; z = z * w / (w - 1); printf("%g %g %g\n", creal(z), cimag(z), cabs(z)); float complex fz = 1 + 2 * I; fz *= fz; printf("%g %g\n", crealf(fz), cimagf(fz));
  printf("%g %g %g\n", fma(2, 3, 4), (double)fmaf(2, 3, 4), pow(2, 0.5)); long double ld = 1.5; ld *= 3; printf("%g\n", (double)ld);
  section(100);
}
