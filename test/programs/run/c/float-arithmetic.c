#include <float.h>
#include <math.h>
#include <stdio.h>
int main(void) {
    double a = 1.5, b = -2.25; float f = 3.7f, g = 0.1f;
    printf("%g %g %g %g\n", a + b, a - b, a * b, a / b);
    printf("%.9g %.9g %.9g %.9g\n", f + g, f - g, f * g, f / g);
    printf("%.17g %.17g\n", 0.1 + 0.2, 1.0 / 3.0);
    printf("%d %d %d %d\n", (int)a, (int)b, (int)f, (int)-0.99);
    printf("%u %lu %ld\n", (unsigned)3e9, (unsigned long)1e19, (long)-9.2e18);
    printf("%g %g %g\n", (double)(unsigned)4000000000u, (double)18000000000000000000ul, (float)16777217);
    double inf = 1.0 / 0.0, nan = inf - inf;
    printf("%g %g %d %d %d\n", inf, -inf, nan == nan, isnan(nan), isinf(inf));
    printf("%d %d %d %d\n", nan < 1, nan > 1, nan != 1, !(nan <= 1));
    printf("%g %g %g\n", DBL_MAX, DBL_MIN, DBL_EPSILON);
    printf("%g %g %g\n", sqrt(2), fabs(-3.5), floor(-2.5));
    printf("%g %g %g %g\n", ceil(2.1), trunc(-2.7), round(2.5), rint(2.5));
    printf("%g %g\n", fmod(10.5, 3), remainder(10.5, 3));
    printf("%.15g %.15g %.15g\n", sin(1), cos(1), tan(1));
    printf("%.15g %.15g %.15g\n", exp(1), log(10), pow(2, 0.5));
    int e; double m = frexp(10.0, &e); printf("%g %d %g\n", m, e, ldexp(0.75, 4));
    double ip; double fr = modf(-3.25, &ip); printf("%g %g\n", fr, ip);
    printf("%g %g %g\n", hypot(3, 4), cbrt(27), copysign(3, -0.0));
    printf("%g %g %d\n", fmin(1, 2), fmax(1, 2), signbit(-0.0) != 0);
    return 0;
}
