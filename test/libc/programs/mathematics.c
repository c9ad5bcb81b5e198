#define _GNU_SOURCE
#include <complex.h>
#include <errno.h>
#include <fenv.h>
#include <math.h>
#include <stdio.h>
#include <tgmath.h>
#undef sqrt
#undef floor
#undef ceil
static const double values[] = {0, -0.0, 0.5, -0.5, 1, -1, 1.5, 2.5, -2.5, 3.7, -3.7, 10, 1e10, 1e17, 1e300, -1e300, 1e-310, 0.1, INFINITY, -INFINITY, NAN};
#define N (sizeof values / sizeof *values)
#define SHOW(e) (errno = 0, r = (e), printf(" %.13g/%d", r, errno))
int main(void) {
	double r;
	for (unsigned i = 0; i < N; i++) {
		double x = values[i];
		printf("%g:", x);
		SHOW(floor(x));
		SHOW(ceil(x));
		SHOW(trunc(x));
		SHOW(round(x));
		SHOW(rint(x));
		SHOW(nearbyint(x));
		SHOW(fabs(x));
		SHOW((r = sqrt(x), errno = 0, r));
		SHOW(cbrt(x));
		SHOW(exp(x));
		SHOW(exp2(x));
		SHOW(expm1(x));
		SHOW(log(x));
		SHOW(log2(x));
		SHOW(log10(x));
		SHOW(log1p(x));
		SHOW(tanh(x));
		SHOW(sinh(x));
		SHOW(cosh(x));
		SHOW(atan(x));
		SHOW(asin(x));
		SHOW(acos(x));
		SHOW(asinh(x));
		SHOW(acosh(x));
		SHOW(atanh(x));
		SHOW(erf(x));
		SHOW(erfc(x));
		SHOW(logb(x));
		int e = 0;
		double whole = 0;
		SHOW(frexp(x, &e));
		printf(" %d", isfinite(x) ? e : 0);
		SHOW(modf(x, &whole));
		printf(" %g %d %d", whole, ilogb(x), fpclassify(x));
		printf(" %d%d%d%d%d", !!isnan(x), !!isinf(x), !!isfinite(x), !!isnormal(x), !!signbit(x));
		if (fabs(x) < 1e6) {
			SHOW(sin(x));
			SHOW(cos(x));
			SHOW(tan(x));
		}
		if (fabs(x) < 1e10) printf(" %ld %lld %ld %lld", lrint(x), llrint(x), lround(x), llround(x));
		puts("");
		for (unsigned j = 0; j < N; j++) {
			double y = values[j];
			SHOW(fmod(x, y));
			SHOW(remainder(x, y));
			SHOW(pow(x, y));
			if (fabs(x) < 1e-320 || fabs(x) > 1e-300) SHOW(atan2(x, y));
			SHOW(hypot(x, y));
			if (!(x == 0 && y == 0)) {
				SHOW(fmax(x, y));
				SHOW(fmin(x, y));
			}
			SHOW(fdim(x, y));
			SHOW(copysign(x, y));
			SHOW(fma(x, y, 1));
			printf(" %d%d%d%d%d", isgreater(x, y), isless(x, y), islessequal(x, y), islessgreater(x, y), isunordered(x, y));
		}
		puts("");
	}
	SHOW(ldexp(1.5, 10));
	SHOW(ldexp(1.5, -1074));
	SHOW(ldexp(1, 2000));
	SHOW(ldexp(1, -2000));
	SHOW(scalbn(3, 4));
	SHOW(nextafter(1, 2));
	SHOW(nextafter(0, -1));
	SHOW(tgamma(5));
	SHOW(lgamma(10.5));
	SHOW(tgamma(0.5));
	int quotient;
	SHOW(remquo(10, 3, &quotient));
	printf(" %d\n", quotient);
	printf("%.7g %.7g %.7g %.7g\n", sinf(1.f), powf(2.f, .5f), sqrtf(2.f), fmodf(5.5f, 2.f));
	printf("%.10g %.10g\n", j0(1.5), y1(2.5));
	double complex z = 3 + 4 * I;
	printf("%g %g %g%+gi %g%+gi\n", cabs(z), carg(1 + 1 * I), creal(csqrt(z)), cimag(csqrt(z)), creal(cexp(1 * I)), cimag(cexp(1 * I)));
	printf("%g%+gi %g%+gi\n", creal(z * z), cimag(z * z), creal(1 / z), cimag(1 / z));
	printf("%g%+gi\n", creal(cpow(z, 2)), cimag(cpow(z, 2)));
	printf("%d %g %g\n", fegetround() == FE_TONEAREST, HUGE_VAL, M_PI);
	double s, c;
	sincos(0.5, &s, &c);
	printf("%.12g %.12g\n", s, c);
	return 0;
}
