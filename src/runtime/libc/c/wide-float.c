/*
 * Floating point of 80 bits (long double, IEEE 754 with an explicit leading bit as x87 has it) and of 128 bits
 * (__float128), computed with integers: the "soft float library routines" of GCC internals. Both are taken apart into one
 * form, computed, and put together again with a single rounding, in the mode that <fenv.h> has set.
 */
#include <stdint.h>

typedef unsigned __int128 u128;
typedef __int128 i128;
typedef long double xf;
typedef __float128 tf;

enum kind { ZERO, NUMBER, INFINITE, NOT };
/* NUMBER: m * 2^exponent with the top bit of m set. NOT: m holds the payload, its quiet bit on top. */
typedef struct {
	enum kind kind;
	int negative, exponent;
	u128 m;
} real;
typedef struct {
	int precision, minimum /* exponent of the last place of the smallest number */, maximum /* of the largest one */;
} format;
static const format EXTENDED = {64, -16445, 16383 - 63}, QUAD = {113, -16494, 16383 - 112}, DOUBLE = {53, -1074, 1023 - 52},
		    SINGLE = {24, -149, 127 - 23}, HALF = {11, -24, 15 - 10};

static int leading(u128 m) {
	return (uint64_t)(m >> 64) ? __builtin_clzll((uint64_t)(m >> 64)) : 64 + __builtin_clzll((uint64_t)m | 1);
}
static real number(int negative, int exponent, u128 m) {
	if (m == 0) return (real){ZERO, negative, 0, 0};
	int zeros = leading(m);
	return (real){NUMBER, negative, exponent - zeros, m << zeros};
}
static const real INVALID = {NOT, 1, 0, (u128)1 << 127};

/*
 * Whether a result that is not exact becomes the larger number: `over` compares what is cut off with half a place. The
 * machine's own arithmetic knows the mode, and notes that something was not exact, as it was.
 */
static int away(int negative, int over, int odd) {
	static const volatile float small = 0x1p-30f;
	float s = small;
	if (1 + s != 1) return !negative;
	if (1 - s == 1) return over > 0 || (over == 0 && odd);
	return negative && -1 - s != -1;
}
static int overflows(int negative) { return away(negative, 1, 1); }

/* The last place's exponent and the significand of `precision` bits (0 when it vanishes); overflow gives the format's
   maximum plus one. `sticky`: something not zero was cut off below m. */
static u128 rounded(real x, int sticky, format f, int *place) {
	int drop = 128 - f.precision, over = -1, exact = 0;
	if (x.exponent + drop < f.minimum) drop = f.minimum - x.exponent;
	*place = x.exponent + drop;
	u128 kept = 0;
	if (drop <= 128) {
		u128 half = (u128)1 << (drop - 1), rest = x.m & (half | (half - 1));
		kept = drop == 128 ? 0 : x.m >> drop;
		over = rest > half || (rest == half && sticky) ? 1 : rest == half ? 0 : -1;
		exact = rest == 0 && !sticky;
	}
	if (!exact && away(x.negative, over, kept & 1)) kept++;
	if (kept >> f.precision) {
		kept >>= 1;
		++*place;
	}
	return kept;
}

/* ── 80 bits ── */
union extended {
	xf f;
	struct {
		uint64_t m;
		uint16_t se;
	} i;
};
static real of_xf(xf f) {
	union extended u = {.f = f};
	int e = u.i.se & 0x7fff, negative = u.i.se >> 15;
	if (e == 0x7fff) {
		if (u.i.m << 1 == 0) return (real){INFINITE, negative, 0, 0};
		return (real){NOT, negative, 0, (u128)u.i.m << 65 | (u128)1 << 127};
	}
	return number(negative, (e ? e : 1) - 16383 - 63, u.i.m);
}
static xf to_xf(real x, int sticky) {
	union extended u = {.i = {0, (uint16_t)(x.negative << 15)}};
	int place;
	switch (x.kind) {
	case ZERO: break;
	case NOT:
		u.i.m = (uint64_t)1 << 63 | (uint64_t)(x.m >> 65) | (uint64_t)1 << 62;
		u.i.se |= 0x7fff;
		break;
	case NUMBER: {
		u128 m = rounded(x, sticky, EXTENDED, &place);
		if (place <= EXTENDED.maximum) {
			u.i.m = (uint64_t)m;
			/* Without the leading bit it is a subnormal number. */
			if (u.i.m >> 63) u.i.se |= (uint16_t)(place + 63 + 16383);
			break;
		}
		if (!overflows(x.negative)) {
			u.i.m = ~(uint64_t)0;
			u.i.se |= 0x7ffe;
			break;
		}
	}
	/* fall through */
	case INFINITE:
		u.i.m = (uint64_t)1 << 63;
		u.i.se |= 0x7fff;
		break;
	}
	return u.f;
}

/* ── 128 bits ── */
union quad {
	tf f;
	u128 i;
};
static real of_tf(tf f) {
	union quad u = {.f = f};
	int e = (int)(u.i >> 112) & 0x7fff, negative = (int)(u.i >> 127);
	u128 fraction = u.i & (((u128)1 << 112) - 1);
	if (e == 0x7fff) {
		if (fraction == 0) return (real){INFINITE, negative, 0, 0};
		return (real){NOT, negative, 0, fraction << 16 | (u128)1 << 127};
	}
	return number(negative, (e ? e : 1) - 16383 - 112, e ? fraction | (u128)1 << 112 : fraction);
}
static tf to_tf(real x, int sticky) {
	union quad u = {.i = (u128)(unsigned)x.negative << 127};
	int place;
	switch (x.kind) {
	case ZERO: break;
	case NOT: u.i |= (u128)0x7fff << 112 | (x.m >> 16) | (u128)1 << 111; break;
	case NUMBER: {
		u128 m = rounded(x, sticky, QUAD, &place);
		if (place <= QUAD.maximum) {
			if (m >> 112) m = (m & (((u128)1 << 112) - 1)) | (u128)(unsigned)(place + 112 + 16383) << 112;
			u.i |= m;
			break;
		}
		if (!overflows(x.negative)) {
			u.i |= ((u128)0x7fff << 112) - 1;
			break;
		}
	}
	/* fall through */
	case INFINITE: u.i |= (u128)0x7fff << 112; break;
	}
	return u.f;
}

/* ── narrower formats as bits ── */
static real of_bits(uint64_t bits, int width, int fractionBits) {
	int exponentBits = width - 1 - fractionBits, all = (1 << exponentBits) - 1;
	int e = (int)(bits >> fractionBits) & all, negative = (int)(bits >> (width - 1)) & 1;
	uint64_t fraction = bits & (((uint64_t)1 << fractionBits) - 1);
	if (e == all) {
		if (fraction == 0) return (real){INFINITE, negative, 0, 0};
		return (real){NOT, negative, 0, (u128)fraction << (128 - fractionBits) | (u128)1 << 127};
	}
	return number(negative, (e ? e : 1) - (all >> 1) - fractionBits, e ? fraction | (uint64_t)1 << fractionBits : fraction);
}
static uint64_t to_bits(real x, int sticky, int width, format f) {
	int fractionBits = f.precision - 1, exponentBits = width - 1 - fractionBits;
	uint64_t all = (((uint64_t)1 << exponentBits) - 1) << fractionBits, sign = (uint64_t)(unsigned)x.negative << (width - 1);
	int place;
	switch (x.kind) {
	case ZERO: return sign;
	case NOT: return sign | all | (uint64_t)(x.m >> (128 - fractionBits)) | (uint64_t)1 << (fractionBits - 1);
	case INFINITE: return sign | all;
	default: break;
	}
	uint64_t m = (uint64_t)rounded(x, sticky, f, &place);
	if (place > f.maximum) return sign | (overflows(x.negative) ? all : all - 1);
	if (m >> fractionBits) m += (uint64_t)(place - f.minimum) << fractionBits;
	return sign | m;
}
static real of_double(double d) {
	uint64_t u;
	__builtin_memcpy(&u, &d, 8);
	return of_bits(u, 64, 52);
}
static real of_float(float d) {
	uint32_t u;
	__builtin_memcpy(&u, &d, 4);
	return of_bits(u, 32, 23);
}
static real of_half(_Float16 d) {
	uint16_t u;
	__builtin_memcpy(&u, &d, 2);
	return of_bits(u, 16, 10);
}
static double to_double(real x) {
	uint64_t u = to_bits(x, 0, 64, DOUBLE);
	double d;
	__builtin_memcpy(&d, &u, 8);
	return d;
}
static float to_float(real x) {
	uint32_t u = (uint32_t)to_bits(x, 0, 32, SINGLE);
	float d;
	__builtin_memcpy(&d, &u, 4);
	return d;
}
static _Float16 to_half(real x) {
	uint16_t u = (uint16_t)to_bits(x, 0, 16, HALF);
	_Float16 d;
	__builtin_memcpy(&d, &u, 2);
	return d;
}

/* ── arithmetic ── */
static real not_a_number(real a, real b) { return a.kind == NOT && (b.kind != NOT || a.m >= b.m) ? a : b; }

/* The sign of what vanishes: a minus when rounding goes down (IEEE 754 §6.3). */
static int sign_of_nothing(void) {
	static const volatile float one = 1;
	return __builtin_signbit(one - one) != 0;
}

static real add(real a, real b, int *sticky) {
	*sticky = 0;
	if (a.kind == NOT || b.kind == NOT) return not_a_number(a, b);
	if (a.kind == INFINITE) return b.kind == INFINITE && a.negative != b.negative ? INVALID : a;
	if (b.kind == INFINITE) return b;
	if (a.kind == ZERO || b.kind == ZERO) {
		if (a.kind == ZERO && b.kind == ZERO)
			return (real){ZERO, a.negative == b.negative ? a.negative : sign_of_nothing(), 0, 0};
		return a.kind == ZERO ? b : a;
	}
	if (a.exponent < b.exponent || (a.exponent == b.exponent && a.m < b.m)) {
		real t = a;
		a = b;
		b = t;
	}
	/* Room for a carry above; at most 113 bits are used, so that a guard bit remains below. */
	u128 x = a.m >> 2, y = b.m >> 2;
	int d = a.exponent - b.exponent;
	if (d >= 128) {
		*sticky = 1;
		y = 0;
	} else if (d > 0) {
		*sticky = (y & (((u128)1 << d) - 1)) != 0;
		y >>= d;
	}
	if (a.negative == b.negative) return number(a.negative, a.exponent + 2, x + y);
	/* What was cut off is taken away too: the difference is between this and the next lower number. */
	u128 difference = x - y - (unsigned)*sticky;
	if (difference == 0) return (real){ZERO, sign_of_nothing(), 0, 0};
	return number(a.negative, a.exponent + 2, difference);
}

static real multiply(real a, real b, int *sticky) {
	*sticky = 0;
	int negative = a.negative ^ b.negative;
	if (a.kind == NOT || b.kind == NOT) return not_a_number(a, b);
	if (a.kind == INFINITE || b.kind == INFINITE)
		return a.kind == ZERO || b.kind == ZERO ? INVALID : (real){INFINITE, negative, 0, 0};
	if (a.kind == ZERO || b.kind == ZERO) return (real){ZERO, negative, 0, 0};
	uint64_t al = (uint64_t)a.m, ah = (uint64_t)(a.m >> 64), bl = (uint64_t)b.m, bh = (uint64_t)(b.m >> 64);
	u128 ll = (u128)al * bl, lh = (u128)al * bh, hl = (u128)ah * bl, hh = (u128)ah * bh;
	u128 middle = (ll >> 64) + (uint64_t)lh + (uint64_t)hl;
	u128 high = hh + (lh >> 64) + (hl >> 64) + (middle >> 64), low = middle << 64 | (uint64_t)ll;
	int exponent = a.exponent + b.exponent + 128;
	if (!(high >> 127)) {
		high = high << 1 | low >> 127;
		low <<= 1;
		exponent--;
	}
	*sticky = low != 0;
	return (real){NUMBER, negative, exponent, high};
}

static real divide(real a, real b, int *sticky, int bits) {
	*sticky = 0;
	int negative = a.negative ^ b.negative;
	if (a.kind == NOT || b.kind == NOT) return not_a_number(a, b);
	if (a.kind == INFINITE) return b.kind == INFINITE ? INVALID : (real){INFINITE, negative, 0, 0};
	if (b.kind == INFINITE) return (real){ZERO, negative, 0, 0};
	if (b.kind == ZERO) return a.kind == ZERO ? INVALID : (real){INFINITE, negative, 0, 0};
	if (a.kind == ZERO) return (real){ZERO, negative, 0, 0};
	int exponent = a.exponent - b.exponent - 127;
	u128 rest = a.m, q = 0;
	/* One bit at a time; the rest stays below twice the divisor, whose top bit may go over the edge. */
	int over = 0;
	if (rest < b.m) {
		over = (int)(rest >> 127);
		rest <<= 1;
		exponent--;
	}
	int done = 0;
	for (; done < bits; done++) {
		q <<= 1;
		if (over || rest >= b.m) {
			rest -= b.m;
			q |= 1;
		}
		over = (int)(rest >> 127);
		rest <<= 1;
	}
	*sticky = over || rest != 0;
	return (real){NUMBER, negative, exponent, q << (128 - done)};
}

/* -1, 0, 1, or 2 when they cannot be compared. */
static int compare(real a, real b) {
	if (a.kind == NOT || b.kind == NOT) return 2;
	if (a.kind == ZERO && b.kind == ZERO) return 0;
	if (a.kind == ZERO) return b.negative ? 1 : -1;
	if (b.kind == ZERO || a.negative != b.negative) return a.negative ? -1 : 1;
	int size;
	if (a.kind == INFINITE || b.kind == INFINITE)
		size = (a.kind == INFINITE) - (b.kind == INFINITE);
	else if (a.exponent != b.exponent)
		size = a.exponent > b.exponent ? 1 : -1;
	else
		size = (a.m > b.m) - (a.m < b.m);
	return a.negative ? -size : size;
}

/* Towards zero; out of range the nearest bound. */
static u128 magnitude(real x) {
	if (x.kind == ZERO || x.kind == NOT) return 0;
	if (x.kind == INFINITE || x.exponent > 0) return ~(u128)0;
	return x.exponent <= -128 ? 0 : x.m >> -x.exponent;
}
static i128 to_signed(real x, int bits) {
	u128 m = magnitude(x), limit = (u128)1 << (bits - 1);
	if (x.negative) return m >= limit ? -(i128)(limit - 1) - 1 : -(i128)m;
	return m >= limit ? (i128)(limit - 1) : (i128)m;
}
/* As x87 does: out of range the most negative number. */
static i128 to_indefinite(real x, int bits) {
	u128 m = magnitude(x), limit = (u128)1 << (bits - 1);
	if (x.kind == NOT || m >= limit) return -(i128)(limit - 1) - 1;
	return x.negative ? -(i128)m : (i128)m;
}
static u128 to_unsigned(real x, int bits) {
	u128 m = magnitude(x), most = bits == 128 ? ~(u128)0 : ((u128)1 << bits) - 1;
	return x.negative ? 0 : m > most ? most : m;
}
static real of_signed(i128 i) { return i < 0 ? number(1, 0, -(u128)i) : number(0, 0, (u128)i); }

#define ROUTINES(L, T, BITS, TO_SIGNED)                                                                                   \
	T __add##L##3(T a, T b) {                                                                              \
		int sticky;                                                                                    \
		real r = add(of_##L(a), of_##L(b), &sticky);                                                   \
		return to_##L(r, sticky);                                                                      \
	}                                                                                                      \
	T __sub##L##3(T a, T b) {                                                                              \
		int sticky;                                                                                    \
		real y = of_##L(b);                                                                            \
		if (y.kind != NOT) y.negative ^= 1;                                                            \
		real r = add(of_##L(a), y, &sticky);                                                           \
		return to_##L(r, sticky);                                                                      \
	}                                                                                                      \
	T __mul##L##3(T a, T b) {                                                                              \
		int sticky;                                                                                    \
		real r = multiply(of_##L(a), of_##L(b), &sticky);                                              \
		return to_##L(r, sticky);                                                                      \
	}                                                                                                      \
	T __div##L##3(T a, T b) {                                                                              \
		int sticky;                                                                                    \
		real r = divide(of_##L(a), of_##L(b), &sticky, BITS + 2);                                      \
		return to_##L(r, sticky);                                                                      \
	}                                                                                                      \
	int __eq##L##2(T a, T b) { return compare(of_##L(a), of_##L(b)) != 0; }                                 \
	int __ne##L##2(T a, T b) { return compare(of_##L(a), of_##L(b)) != 0; }                                 \
	int __lt##L##2(T a, T b) { return compare(of_##L(a), of_##L(b)); }                                      \
	int __le##L##2(T a, T b) { return compare(of_##L(a), of_##L(b)); }                                      \
	int __gt##L##2(T a, T b) {                                                                             \
		int c = compare(of_##L(a), of_##L(b));                                                         \
		return c == 2 ? -1 : c;                                                                        \
	}                                                                                                      \
	int __ge##L##2(T a, T b) { return __gt##L##2(a, b); }                                                   \
	int __unord##L##2(T a, T b) { return compare(of_##L(a), of_##L(b)) == 2; }                              \
	/* Less or greater, as islessgreater; and the condition that always holds. */                          \
	int __lg##L##2(T a, T b) {                                                                             \
		int c = compare(of_##L(a), of_##L(b));                                                         \
		return c == 1 || c == -1;                                                                      \
	}                                                                                                      \
	int __true##L##2(T a, T b) { return 1; }                                                                \
	T __extenddf##L##2(double d) { return to_##L(of_double(d), 0); }                                        \
	T __extendsf##L##2(float d) { return to_##L(of_float(d), 0); }                                          \
	T __extendhf##L##2(_Float16 d) { return to_##L(of_half(d), 0); }                                        \
	double __trunc##L##df2(T a) { return to_double(of_##L(a)); }                                            \
	float __trunc##L##sf2(T a) { return to_float(of_##L(a)); }                                              \
	_Float16 __trunc##L##hf2(T a) { return to_half(of_##L(a)); }                                            \
	T __floatsi##L(int32_t i) { return to_##L(of_signed(i), 0); }                                           \
	T __floatunsi##L(uint32_t i) { return to_##L(number(0, 0, i), 0); }                                     \
	T __floatdi##L(int64_t i) { return to_##L(of_signed(i), 0); }                                           \
	T __floatundi##L(uint64_t i) { return to_##L(number(0, 0, i), 0); }                                     \
	T __floatti##L(i128 i) { return to_##L(of_signed(i), 0); }                                              \
	T __floatunti##L(u128 i) { return to_##L(number(0, 0, i), 0); }                                         \
	int32_t __fix##L##si(T a) { return (int32_t)TO_SIGNED(of_##L(a), 32); }                                 \
	uint32_t __fixuns##L##si(T a) { return (uint32_t)to_unsigned(of_##L(a), 32); }                          \
	int64_t __fix##L##di(T a) { return (int64_t)TO_SIGNED(of_##L(a), 64); }                                 \
	uint64_t __fixuns##L##di(T a) { return (uint64_t)to_unsigned(of_##L(a), 64); }                          \
	i128 __fix##L##ti(T a) { return to_signed(of_##L(a), 128); }                                            \
	u128 __fixuns##L##ti(T a) { return to_unsigned(of_##L(a), 128); }                                       \
	T __powi##L##2(T a, int n) {                                                                           \
		int invert = n < 0;                                                                            \
		T result = 1;                                                                                  \
		for (;;) {                                                                                     \
			if (n & 1) result *= a;                                                                \
			n /= 2;                                                                                \
			if (n == 0) break;                                                                     \
			a *= a;                                                                                \
		}                                                                                              \
		return invert ? 1 / result : result;                                                           \
	}
ROUTINES(xf, xf, 64, to_indefinite)
ROUTINES(tf, tf, 113, to_signed)

tf __extendxftf2(xf a) { return to_tf(of_xf(a), 0); }
xf __trunctfxf2(tf a) { return to_xf(of_tf(a), 0); }
tf __memscape_copysigntf(tf a, tf sign) {
	union quad u = {.f = a}, s = {.f = sign};
	u.i = (u.i << 1 >> 1) | (s.i >> 127 << 127);
	return u.f;
}

xf fmodl(xf, xf);
xf __memscape_fmodxf(xf a, xf b) { return fmodl(a, b); }
xf __memscape_copysignxf(xf a, xf sign) {
	union extended u = {.f = a}, s = {.f = sign};
	u.i.se = (u.i.se & 0x7fff) | (s.i.se & 0x8000);
	return u.f;
}

/* The class as a bit of LLVM's llvm.is.fpclass: signalling, quiet, -inf, -normal, -subnormal, -0, +0, … */
int __memscape_classxf(xf f) {
	union extended u = {.f = f};
	int e = u.i.se & 0x7fff, negative = u.i.se >> 15;
	if (e == 0x7fff && u.i.m << 1) return u.i.m >> 62 & 1 ? 2 : 1;
	if (e == 0x7fff) return negative ? 4 : 512;
	if (u.i.m == 0) return negative ? 32 : 64;
	if (u.i.m >> 63) return negative ? 8 : 256;
	return negative ? 16 : 128;
}

/* llvm.modf and llvm.frexp are called as two functions. */
xf truncl(xf);
xf frexpl(xf, int *);
#define copysignl __memscape_copysignxf
xf __memscape_fractionl(xf a) {
	if (__builtin_isinf(a)) return copysignl(0, a);
	return copysignl(a - truncl(a), a);
}
xf __memscape_significandl(xf a) {
	int e;
	return frexpl(a, &e);
}
int __memscape_exponentl(xf a) {
	int e = 0;
	frexpl(a, &e);
	return __builtin_isfinite(a) ? e : 0;
}

/* Complex numbers (C17 annex G.5.1), as for double in compiler-rt.c. */
static xf boxed(xf a) { return copysignl(__builtin_isinf(a) ? 1 : 0, a); }
static xf unnan(xf a) { return a != a ? copysignl(0, a) : a; }
_Complex long double __mulxc3(xf a, xf b, xf c, xf d) {
	xf ac = a * c, bd = b * d, ad = a * d, bc = b * c, x = ac - bd, y = ad + bc;
	if (x != x && y != y) {
		int again = 0;
		if (__builtin_isinf(a) || __builtin_isinf(b)) {
			a = boxed(a), b = boxed(b), c = unnan(c), d = unnan(d);
			again = 1;
		}
		if (__builtin_isinf(c) || __builtin_isinf(d)) {
			c = boxed(c), d = boxed(d), a = unnan(a), b = unnan(b);
			again = 1;
		}
		if (!again && (__builtin_isinf(ac) || __builtin_isinf(bd) || __builtin_isinf(ad) || __builtin_isinf(bc))) {
			a = unnan(a), b = unnan(b), c = unnan(c), d = unnan(d);
			again = 1;
		}
		if (again) {
			x = __builtin_infl() * (a * c - b * d);
			y = __builtin_infl() * (a * d + b * c);
		}
	}
	_Complex long double z;
	__real__ z = x;
	__imag__ z = y;
	return z;
}
static xf size(xf a) { return a < 0 ? -a : a; }
_Complex long double __divxc3(xf a, xf b, xf c, xf d) {
	xf x, y, a0 = a, b0 = b, c0 = c, d0 = d;
	/* Smith's method. */
	if (size(c) < size(d)) {
		xf ratio = c / d, denominator = c * ratio + d;
		x = (a * ratio + b) / denominator;
		y = (b * ratio - a) / denominator;
	} else {
		xf ratio = d / c, denominator = d * ratio + c;
		x = (b * ratio + a) / denominator;
		y = (b - a * ratio) / denominator;
	}
	if (x != x && y != y) {
		a = a0, b = b0, c = c0, d = d0;
		if (c == 0 && d == 0 && (a == a || b == b)) {
			x = copysignl(__builtin_infl(), c) * a;
			y = copysignl(__builtin_infl(), c) * b;
		} else if ((__builtin_isinf(a) || __builtin_isinf(b)) && __builtin_isfinite(c) && __builtin_isfinite(d)) {
			a = boxed(a), b = boxed(b);
			x = __builtin_infl() * (a * c + b * d);
			y = __builtin_infl() * (b * c - a * d);
		} else if ((__builtin_isinf(c) || __builtin_isinf(d)) && __builtin_isfinite(a) && __builtin_isfinite(b)) {
			c = boxed(c), d = boxed(d);
			x = 0 * (a * c + b * d);
			y = 0 * (b * c - a * d);
		}
	}
	_Complex long double z;
	__real__ z = x;
	__imag__ z = y;
	return z;
}
