#define _GNU_SOURCE
#include <fenv.h>
#include <inttypes.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#define SHOW(x) printf(#x " = %.17g\n", (double)(x))
#define NUMBER(x) printf(#x " = %lld\n", (long long)(x))

int main(void) {
    volatile double nan_ = NAN, zero = 0.0, two = 2.0;
    SHOW(nextup(1.0)), SHOW(nextdown(1.0f)), SHOW(nextup(-zero)), SHOW(nextupf(two)), SHOW(nextdown(-INFINITY));
    SHOW(roundeven(2.5)), SHOW(roundevenf(3.5f)), SHOW(roundevenl(-0.5L));
    SHOW(fmaximum(1, two)), NUMBER(isnan(fmaximum(nan_, 1)) != 0), SHOW(fminimum(zero, -zero)), SHOW(fmaximuml(3, two));
    SHOW(fmaximum_num(nan_, 1)), SHOW(fminimum_num(-1, nan_)), SHOW(fminimum_numf(-0.0f, 0.0f)), SHOW(fmaximum_numl(1, 2));
    SHOW(fmaximum_mag(-3, two)), SHOW(fminimum_mag(-3, two)), SHOW(fmaximum_mag_num(nan_, -4)), SHOW(fminimum_mag(-2, two));
    SHOW(fmaxmag(-3, two)), SHOW(fminmag(-3, two)), SHOW(fmaxmagf(-2, 2));
    NUMBER(llogb(8.5)), NUMBER(llogb(0.0) == FP_LLOGB0), NUMBER(llogb(INFINITY) == __LONG_MAX__), NUMBER(llogbl(0.1L));
    NUMBER(fromfp(2.5, FP_INT_UPWARD, 8)), NUMBER(fromfp(-2.5, FP_INT_DOWNWARD, 8)), NUMBER(fromfp(2.5, FP_INT_TONEAREST, 8));
    NUMBER(fromfp(2.5, FP_INT_TONEARESTFROMZERO, 8)), NUMBER(fromfp(-127.9, FP_INT_TOWARDZERO, 8)), NUMBER(ufromfp(255.4, FP_INT_TONEAREST, 8));
    NUMBER(fromfpl(9e18L, FP_INT_TONEAREST, 64)), NUMBER(fromfpf(-0.3f, FP_INT_TOWARDZERO, 1)), NUMBER(ufromfpxf(7.0f, 0, 3));
    feclearexcept(FE_ALL_EXCEPT);
    fromfp(200, FP_INT_TONEAREST, 8);
    NUMBER(fetestexcept(FE_INVALID) != 0);
    feclearexcept(FE_ALL_EXCEPT);
    fromfpx(2.25, FP_INT_TONEAREST, 8);
    NUMBER(fetestexcept(FE_INEXACT) != 0);
    double a = 1, b = -1, q = NAN, m = -q;
    NUMBER(totalorder(&b, &a)), NUMBER(totalorder(&a, &b)), NUMBER(totalorder(&a, &q)), NUMBER(totalorder(&m, &b)), NUMBER(totalordermag(&a, &b));
    long double la = 1.5L, lb = -2;
    NUMBER(totalorderl(&lb, &la)), NUMBER(totalordermagl(&lb, &la));
    double p;
    float pf;
    long double pl;
    NUMBER(setpayload(&p, 42)), SHOW(getpayload(&p)), NUMBER(isnan(p) != 0), NUMBER(issignaling(p));
    NUMBER(setpayloadsig(&p, 7)), NUMBER(setpayload(&p, -1)), SHOW(p), NUMBER(setpayloadf(&pf, 5)), SHOW(getpayloadf(&pf));
    NUMBER(setpayloadl(&pl, 123)), SHOW(getpayloadl(&pl)), SHOW(getpayload(&a));
    NUMBER(canonicalize(&p, &a)), SHOW(p);
    NUMBER(iszero(zero)), NUMBER(issubnormal(0x1p-1060)), NUMBER(issubnormal(two)), NUMBER(iseqsig(two, 2)), NUMBER(iscanonical(two));
    char text[64];
    int n = strfromd(text, sizeof text, "%.3f", 3.14159);
    printf("%d %s\n", n, text);
    n = strfromf(text, 4, "%g", 0.125f);
    printf("%d %s\n", n, text);
    n = strfroml(text, sizeof text, "%.20e", 0.1L);
    printf("%d %s\n", n, text);
    return 0;
}
