/*
 * Functions of <math.h> on long double that musl does not have: glibc's extensions and C23's. The Bessel functions, whose
 * digits nobody has asked for yet, are those of double.
 */
#include <errno.h>
#include <limits.h>
#include <math.h>

typedef long double xf;

xf j0l(xf x) { return j0((double)x); }
xf j1l(xf x) { return j1((double)x); }
xf jnl(int n, xf x) { return jn(n, (double)x); }
xf y0l(xf x) { return y0((double)x); }
xf y1l(xf x) { return y1((double)x); }
xf ynl(int n, xf x) { return yn(n, (double)x); }

xf dreml(xf x, xf y) { return remainderl(x, y); }
xf gammal(xf x) { return lgammal(x); }
/* In every rounding mode. */
xf roundevenl(xf x) {
	xf whole = truncl(x), rest = fabsl(x - whole);
	if (rest > 0.5L || (rest == 0.5L && fmodl(whole, 2) != 0)) whole += copysignl(1, x);
	return copysignl(whole, x);
}
xf significandl(xf x) { return x == 0 || !isfinite(x) ? x : scalbnl(x, -ilogbl(x)); }
xf scalbl(xf x, xf n) { return scalblnl(x, n > 1e6L ? 1000000 : n < -1e6L ? -1000000 : (long)n); }
int finitel(xf x) { return isfinite(x); }
int isnanl(xf x) { return isnan(x); }
int isinfl(xf x) { return isinf(x) ? signbit(x) ? -1 : 1 : 0; }
