/*
 * What compilers expect of their run-time library ("libgcc" interface): 128-bit integers, conversions between them and
 * floating point, complex multiplication and division (C17 annex G.5.1), integer powers, half precision.
 */
#include <stdint.h>

typedef __int128 ti;
typedef unsigned __int128 tu;
#define LOW(x) ((uint64_t)(x))
#define HIGH(x) ((uint64_t)((tu)(x) >> 64))
#define MAKE(high, low) ((tu)(high) << 64 | (low))

tu __udivmodti4(tu a, tu b, tu *rest) {
	if (HIGH(a) == 0 && HIGH(b) == 0 && LOW(b) != 0) {
		if (rest) *rest = LOW(a) % LOW(b);
		return LOW(a) / LOW(b);
	}
	if (b == 0) {
		/* The processor's own answer to a division by zero. */
		volatile uint64_t zero = 0;
		return LOW(a) / zero;
	}
	if (a < b) {
		if (rest) *rest = a;
		return 0;
	}
	int zeros_a = HIGH(a) ? __builtin_clzll(HIGH(a)) : 64 + __builtin_clzll(LOW(a));
	int zeros_b = HIGH(b) ? __builtin_clzll(HIGH(b)) : 64 + __builtin_clzll(LOW(b));
	int shift = zeros_b - zeros_a;
	b <<= shift;
	tu q = 0;
	for (; shift >= 0; shift--) {
		q <<= 1;
		if (a >= b) {
			a -= b;
			q |= 1;
		}
		b >>= 1;
	}
	if (rest) *rest = a;
	return q;
}

tu __udivti3(tu a, tu b) { return __udivmodti4(a, b, 0); }
tu __umodti3(tu a, tu b) {
	tu rest = 0;
	__udivmodti4(a, b, &rest);
	return rest;
}
static tu absolute(ti a) { return a < 0 ? -(tu)a : (tu)a; }
ti __divti3(ti a, ti b) {
	tu q = __udivmodti4(absolute(a), absolute(b), 0);
	return (ti)((a < 0) != (b < 0) ? -q : q);
}
ti __modti3(ti a, ti b) {
	tu rest = 0;
	__udivmodti4(absolute(a), absolute(b), &rest);
	return (ti)(a < 0 ? -rest : rest);
}
ti __divmodti4(ti a, ti b, ti *rest) {
	tu r = 0, q = __udivmodti4(absolute(a), absolute(b), &r);
	*rest = (ti)(a < 0 ? -r : r);
	return (ti)((a < 0) != (b < 0) ? -q : q);
}

static tu multiply64(uint64_t a, uint64_t b) {
	uint64_t al = (uint32_t)a, ah = a >> 32, bl = (uint32_t)b, bh = b >> 32;
	uint64_t ll = al * bl, lh = al * bh, hl = ah * bl, hh = ah * bh;
	uint64_t middle = (ll >> 32) + (uint32_t)lh + (uint32_t)hl;
	return MAKE(hh + (lh >> 32) + (hl >> 32) + (middle >> 32), middle << 32 | (uint32_t)ll);
}
ti __multi3(ti a, ti b) {
	tu low = multiply64(LOW(a), LOW(b));
	return (ti)MAKE(HIGH(low) + LOW(a) * HIGH(b) + HIGH(a) * LOW(b), LOW(low));
}
ti __muloti4(ti a, ti b, int *overflow) {
	tu ua = absolute(a), ub = absolute(b);
	int negative = (a < 0) != (b < 0);
	tu product = (tu)__multi3((ti)ua, (ti)ub);
	int wide = 0;
	if (HIGH(ua) && HIGH(ub))
		wide = 1;
	else if (HIGH(ua) || HIGH(ub)) {
		/* high part of one times the other, plus what comes up from below, must fit 64 bits */
		tu big = HIGH(ua) ? ua : ub;
		uint64_t small = HIGH(ua) ? LOW(ub) : LOW(ua);
		tu upper = multiply64(HIGH(big), small);
		tu lower = multiply64(LOW(big), small);
		wide = HIGH(upper) != 0 || LOW(upper) + HIGH(lower) < LOW(upper);
	}
	tu limit = ((tu)1 << 127) - (negative ? 0 : 1);
	*overflow = wide || product > limit;
	return (ti)(negative ? -product : product);
}
int64_t __mulodi4(int64_t a, int64_t b, int *overflow) {
	int64_t result;
	*overflow = __builtin_mul_overflow(a, b, &result);
	return result;
}
ti __ashlti3(ti a, int n) {
	if (n == 0) return a;
	if (n >= 64) return (ti)MAKE(LOW(a) << (n - 64), 0);
	return (ti)MAKE(HIGH(a) << n | LOW(a) >> (64 - n), LOW(a) << n);
}
ti __lshrti3(ti a, int n) {
	if (n == 0) return a;
	if (n >= 64) return (ti)(tu)(HIGH(a) >> (n - 64));
	return (ti)MAKE(HIGH(a) >> n, LOW(a) >> n | HIGH(a) << (64 - n));
}
ti __ashrti3(ti a, int n) {
	int64_t high = (int64_t)HIGH(a);
	if (n == 0) return a;
	if (n >= 64) return (ti)MAKE((uint64_t)(high >> 63), (uint64_t)(high >> (n - 64)));
	return (ti)MAKE((uint64_t)(high >> n), LOW(a) >> n | HIGH(a) << (64 - n));
}

/* Integer to floating point, rounded to nearest, ties to even. */
static int leading_zeros(tu a) { return HIGH(a) ? __builtin_clzll(HIGH(a)) : 64 + __builtin_clzll(LOW(a)); }

/* The upper 62 bits, the last of them for all that is below, are rounded by the machine, in the mode that is set. */
static int64_t upper_bits(tu size, int negative, int *places) {
	int drop = size ? 66 - leading_zeros(size) : 0;
	*places = drop > 0 ? drop : 0;
	if (drop > 0) size = (size >> drop) | ((size & (((tu)1 << drop) - 1)) != 0);
	return negative ? -(int64_t)LOW(size) : (int64_t)LOW(size);
}
static double to_df(tu size, int negative) {
	int places;
	double upper = (double)upper_bits(size, negative, &places);
	union {
		uint64_t u;
		double d;
	} scale = {.u = (uint64_t)(1023 + places) << 52};
	return upper * scale.d;
}
static float to_sf(tu size, int negative) {
	int places;
	float upper = (float)upper_bits(size, negative, &places);
	/* 2^62 * 2^66 is infinite, as it must be, or the largest number. */
	union {
		uint32_t u;
		float f;
	} scale = {.u = (uint32_t)(127 + places) << 23};
	return upper * scale.f;
}
double __floatuntidf(tu a) { return to_df(a, 0); }
double __floattidf(ti a) { return to_df(absolute(a), a < 0); }
float __floatuntisf(tu a) { return to_sf(a, 0); }
float __floattisf(ti a) { return to_sf(absolute(a), a < 0); }

/* Floating point to integer, towards zero; out of range the nearest bound. */
tu __fixunsdfti(double d) {
	union {
		double d;
		uint64_t u;
	} b = {.d = d};
	int exponent = (int)(b.u >> 52 & 0x7ff) - 1023;
	if (b.u >> 63 || exponent < 0) return 0;
	if (exponent >= 128) return ~(tu)0;
	uint64_t significand = (b.u & 0xfffffffffffff) | (uint64_t)1 << 52;
	return exponent <= 52 ? (tu)(significand >> (52 - exponent)) : (tu)significand << (exponent - 52);
}
ti __fixdfti(double d) {
	if (d != d) return 0;
	double magnitude = __builtin_fabs(d);
	if (magnitude >= 0x1p127) return d < 0 ? (ti)((tu)1 << 127) : (ti)(((tu)1 << 127) - 1);
	tu value = __fixunsdfti(magnitude);
	return (ti)(d < 0 ? -value : value);
}
tu __fixunssfti(float f) { return __fixunsdfti((double)f); }
ti __fixsfti(float f) { return __fixdfti((double)f); }
uint64_t __fixunsdfdi(double d) { return LOW(__fixunsdfti(d)); }
uint64_t __fixunssfdi(float f) { return LOW(__fixunsdfti((double)f)); }

double __powidf2(double a, int n) {
	int invert = n < 0;
	double result = 1;
	for (;;) {
		if (n & 1) result *= a;
		n /= 2;
		if (n == 0) break;
		a *= a;
	}
	return invert ? 1 / result : result;
}
float __powisf2(float a, int n) {
	int invert = n < 0;
	float result = 1;
	for (;;) {
		if (n & 1) result *= a;
		n /= 2;
		if (n == 0) break;
		a *= a;
	}
	return invert ? 1 / result : result;
}

/* C17 annex G.5.1, examples 1 and 2: infinities are recovered from a result of two NaNs. */
#define COMPLEX_ARITHMETIC(F, SUFFIX, NAME)                                                              \
	_Complex F __mul##NAME##3(F a, F b, F c, F d) {                                                  \
		F ac = a * c, bd = b * d, ad = a * d, bc = b * c;                                        \
		F x = ac - bd, y = ad + bc;                                                              \
		if (x != x && y != y) {                                                                  \
			int again = 0;                                                                   \
			if (__builtin_isinf(a) || __builtin_isinf(b)) {                                  \
				a = __builtin_copysign##SUFFIX(__builtin_isinf(a) ? 1 : 0, a);           \
				b = __builtin_copysign##SUFFIX(__builtin_isinf(b) ? 1 : 0, b);           \
				if (c != c) c = __builtin_copysign##SUFFIX(0, c);                        \
				if (d != d) d = __builtin_copysign##SUFFIX(0, d);                        \
				again = 1;                                                               \
			}                                                                                \
			if (__builtin_isinf(c) || __builtin_isinf(d)) {                                  \
				c = __builtin_copysign##SUFFIX(__builtin_isinf(c) ? 1 : 0, c);           \
				d = __builtin_copysign##SUFFIX(__builtin_isinf(d) ? 1 : 0, d);           \
				if (a != a) a = __builtin_copysign##SUFFIX(0, a);                        \
				if (b != b) b = __builtin_copysign##SUFFIX(0, b);                        \
				again = 1;                                                               \
			}                                                                                \
			if (!again && (__builtin_isinf(ac) || __builtin_isinf(bd) || __builtin_isinf(ad) || \
				       __builtin_isinf(bc))) {                                           \
				if (a != a) a = __builtin_copysign##SUFFIX(0, a);                        \
				if (b != b) b = __builtin_copysign##SUFFIX(0, b);                        \
				if (c != c) c = __builtin_copysign##SUFFIX(0, c);                        \
				if (d != d) d = __builtin_copysign##SUFFIX(0, d);                        \
				again = 1;                                                               \
			}                                                                                \
			if (again) {                                                                     \
				x = __builtin_inf##SUFFIX() * (a * c - b * d);                           \
				y = __builtin_inf##SUFFIX() * (a * d + b * c);                           \
			}                                                                                \
		}                                                                                        \
		_Complex F z;                                                                            \
		__real__ z = x;                                                                          \
		__imag__ z = y;                                                                          \
		return z;                                                                                \
	}
COMPLEX_ARITHMETIC(double, , dc)
COMPLEX_ARITHMETIC(float, f, sc)

/*
 * Division by Smith's method with Baudin's improvements, in the order of operations that gcc's library has, so that the
 * last bit agrees; single precision is computed in double. Then annex G's recovery of infinities and zeros.
 */
static void recover(double a, double b, double c, double d, double *x, double *y) {
	if (*x == *x || *y == *y) return;
	if (c == 0 && d == 0 && (a == a || b == b)) {
		*x = __builtin_copysign(__builtin_inf(), c) * a;
		*y = __builtin_copysign(__builtin_inf(), c) * b;
	} else if ((__builtin_isinf(a) || __builtin_isinf(b)) && __builtin_isfinite(c) && __builtin_isfinite(d)) {
		a = __builtin_copysign(__builtin_isinf(a) ? 1 : 0, a);
		b = __builtin_copysign(__builtin_isinf(b) ? 1 : 0, b);
		*x = __builtin_inf() * (a * c + b * d);
		*y = __builtin_inf() * (b * c - a * d);
	} else if ((__builtin_isinf(c) || __builtin_isinf(d)) && __builtin_isfinite(a) && __builtin_isfinite(b)) {
		c = __builtin_copysign(__builtin_isinf(c) ? 1 : 0, c);
		d = __builtin_copysign(__builtin_isinf(d) ? 1 : 0, d);
		*x = 0 * (a * c + b * d);
		*y = 0 * (b * c - a * d);
	}
}

_Complex double __divdc3(double a, double b, double c, double d) {
	const double big = 0x1.fffffffffffffp1022, tiny = 0x1p-1022, epsilon = 0x1p-52, grow = 0x1p52, limit = big * epsilon;
	double a0 = a, b0 = b, c0 = c, d0 = d, x, y, ratio, denominator;
	int swapped = __builtin_fabs(c) < __builtin_fabs(d);
	double larger = swapped ? d : c, factor = 1;
	if (__builtin_fabs(larger) >= big)
		factor = 0.5;
	else if (__builtin_fabs(larger) < epsilon)
		factor = grow;
	else if ((__builtin_fabs(a) < tiny && __builtin_fabs(b) < limit && __builtin_fabs(larger) < limit) ||
		 (__builtin_fabs(b) < tiny && __builtin_fabs(a) < limit && __builtin_fabs(larger) < limit))
		factor = grow;
	a *= factor;
	b *= factor;
	c *= factor;
	d *= factor;
	if (swapped) {
		ratio = c / d;
		denominator = c * ratio + d;
		if (__builtin_fabs(ratio) > tiny) {
			x = (a * ratio + b) / denominator;
			y = (b * ratio - a) / denominator;
		} else {
			x = (c * (a / d) + b) / denominator;
			y = (c * (b / d) - a) / denominator;
		}
	} else {
		ratio = d / c;
		denominator = d * ratio + c;
		if (__builtin_fabs(ratio) > tiny) {
			x = (b * ratio + a) / denominator;
			y = (b - a * ratio) / denominator;
		} else {
			x = (d * (b / c) + a) / denominator;
			y = (b - d * (a / c)) / denominator;
		}
	}
	recover(a0, b0, c0, d0, &x, &y);
	_Complex double z;
	__real__ z = x;
	__imag__ z = y;
	return z;
}

_Complex float __divsc3(float a, float b, float c, float d) {
	double denominator = (double)c * c + (double)d * d;
	double x = ((double)a * c + (double)b * d) / denominator, y = ((double)b * c - (double)a * d) / denominator;
	recover(a, b, c, d, &x, &y);
	_Complex float z;
	__real__ z = (float)x;
	__imag__ z = (float)y;
	return z;
}

/* IEEE half precision (binary16), as bits. */
static float half_to_float(uint16_t h) {
	uint32_t sign = (uint32_t)(h >> 15) << 31, exponent = h >> 10 & 31, fraction = h & 0x3ff;
	union {
		uint32_t u;
		float f;
	} r;
	if (exponent == 31)
		r.u = sign | 0x7f800000 | fraction << 13 | (fraction ? 0x400000 : 0);
	else if (exponent)
		r.u = sign | (exponent + 112) << 23 | fraction << 13;
	else {
		r.f = (float)fraction * 0x1p-24f;
		r.u |= sign;
	}
	return r.f;
}
static uint16_t double_to_half(double d) {
	union {
		double d;
		uint64_t u;
	} b = {.d = d};
	uint16_t sign = (uint16_t)(b.u >> 63 << 15);
	int exponent = (int)(b.u >> 52 & 0x7ff) - 1023;
	uint64_t fraction = b.u & 0xfffffffffffff;
	if (exponent == 1024) return sign | 0x7c00 | (fraction ? 0x200 | (uint16_t)(fraction >> 42) : 0);
	if (exponent >= 16) return sign | 0x7c00;
	if (exponent < -25) return sign;
	uint64_t significand = fraction | (uint64_t)1 << 52;
	int drop = exponent >= -14 ? 42 : 42 + (-14 - exponent);
	uint64_t kept = significand >> drop, rest = significand & (((uint64_t)1 << drop) - 1), half = (uint64_t)1 << (drop - 1);
	if (rest > half || (rest == half && (kept & 1))) kept++;
	/* A carry out of the fraction moves into the exponent, as it should. */
	if (exponent >= -14) return (uint16_t)(sign | (((uint64_t)(exponent + 14) << 10) + kept));
	return (uint16_t)(sign | kept);
}
typedef _Float16 half;
static uint16_t half_bits(half h) {
	uint16_t u;
	__builtin_memcpy(&u, &h, 2);
	return u;
}
static half bits_half(uint16_t u) {
	half h;
	__builtin_memcpy(&h, &u, 2);
	return h;
}
float __extendhfsf2(half h) { return half_to_float(half_bits(h)); }
double __extendhfdf2(half h) { return (double)half_to_float(half_bits(h)); }
half __truncsfhf2(float f) { return bits_half(double_to_half((double)f)); }
half __truncdfhf2(double d) { return bits_half(double_to_half(d)); }

/* bfloat16 is the upper half of a float. */
float __extendbfsf2(__bf16 b) {
	uint16_t u;
	__builtin_memcpy(&u, &b, 2);
	union {
		uint32_t u;
		float f;
	} r = {.u = (uint32_t)u << 16};
	return r.f;
}
__bf16 __truncsfbf2(float f) {
	union {
		float f;
		uint32_t u;
	} b = {.f = f};
	uint16_t u = (uint16_t)(b.u >> 16);
	if (f != f)
		u |= 0x40;
	else
		u = (uint16_t)((b.u + 0x7fff + (u & 1)) >> 16);
	__bf16 r;
	__builtin_memcpy(&r, &u, 2);
	return r;
}
double __extendbfdf2(__bf16 b) { return (double)__extendbfsf2(b); }
__bf16 __truncdfbf2(double d) {
	/* By way of a float that is rounded to odd, so that the second rounding sees what the first cut off. */
	float f = (float)d;
	union {
		float f;
		uint32_t u;
	} b = {.f = f};
	if ((double)f != d && f == f && !(b.u & 1)) b.u += ((double)f < d) == (f > 0) ? 1 : (uint32_t)-1;
	return __truncsfbf2(b.f);
}

/*
 * Division of _BitInt(N), N > 128: numbers of `bits` bits, a multiple of 64, as words with the least significant first.
 * Bit by bit; the rest stays below the divisor, so shifting it by one overflows by at most the bit that is kept beside it.
 */
static void divide_words(uint64_t *quotient, uint64_t *rest, const uint64_t *a, const uint64_t *b, unsigned n) {
	uint64_t any = 0;
	for (unsigned k = 0; k < n; k++) {
		any |= b[k];
		quotient[k] = rest[k] = 0;
	}
	if (any == 0) {
		volatile uint64_t zero = 0;
		quotient[0] = a[0] / zero;
	}
	for (unsigned bit = n * 64; bit-- > 0;) {
		uint64_t carry = a[bit / 64] >> bit % 64 & 1;
		for (unsigned k = 0; k < n; k++) {
			uint64_t next = rest[k] >> 63;
			rest[k] = rest[k] << 1 | carry;
			carry = next;
		}
		unsigned less = 0;
		for (unsigned k = 0; k < n; k++) less = rest[k] < b[k] || (less && rest[k] == b[k]);
		if (less && !carry) continue;
		unsigned borrow = 0;
		for (unsigned k = 0; k < n; k++) {
			uint64_t word = rest[k] - b[k] - borrow;
			borrow = rest[k] < b[k] || (borrow && rest[k] == b[k]);
			rest[k] = word;
		}
		quotient[bit / 64] |= (uint64_t)1 << bit % 64;
	}
}
static int negate_words(uint64_t *to, const uint64_t *a, unsigned n) {
	int negative = (int64_t)a[n - 1] < 0;
	uint64_t carry = negative;
	for (unsigned k = 0; k < n; k++) {
		to[k] = (negative ? ~a[k] : a[k]) + carry;
		carry = carry && to[k] == 0;
	}
	return negative;
}
static void put_sign(uint64_t *a, int negative, unsigned n) {
	uint64_t carry = negative;
	for (unsigned k = 0; k < n; k++) {
		a[k] = (negative ? ~a[k] : a[k]) + carry;
		carry = carry && a[k] == 0;
	}
}
void __udivei4(uint64_t *q, const uint64_t *a, const uint64_t *b, unsigned bits) {
	uint64_t rest[bits / 64];
	divide_words(q, rest, a, b, bits / 64);
}
void __umodei4(uint64_t *r, const uint64_t *a, const uint64_t *b, unsigned bits) {
	uint64_t quotient[bits / 64];
	divide_words(quotient, r, a, b, bits / 64);
}
void __divei4(uint64_t *q, const uint64_t *a, const uint64_t *b, unsigned bits) {
	unsigned n = bits / 64;
	uint64_t x[n], y[n], rest[n];
	int sign = negate_words(x, a, n) ^ negate_words(y, b, n);
	divide_words(q, rest, x, y, n);
	put_sign(q, sign, n);
}
void __modei4(uint64_t *r, const uint64_t *a, const uint64_t *b, unsigned bits) {
	unsigned n = bits / 64;
	uint64_t x[n], y[n], quotient[n];
	int sign = negate_words(x, a, n);
	negate_words(y, b, n);
	divide_words(quotient, r, x, y, n);
	put_sign(r, sign, n);
}

int __popcountdi2(uint64_t a) {
	a -= a >> 1 & 0x5555555555555555;
	a = (a & 0x3333333333333333) + (a >> 2 & 0x3333333333333333);
	a = (a + (a >> 4)) & 0x0f0f0f0f0f0f0f0f;
	return (int)(a * 0x0101010101010101 >> 56);
}

/*
 * Conversion of _BitInt(N), N > 128: words as above, extended to whole ones. The upper 128 bits are converted, the others
 * only count as "not zero", and a power of two follows, which rounds nothing.
 */
static double power_of_two(int e) {
	union {
		uint64_t u;
		double d;
	} p = {.u = (uint64_t)(1023 + e) << 52};
	return p.d;
}
static int upper_words(const uint64_t *words, unsigned bits, int is_signed, tu *upper, int *negative) {
	unsigned n = bits / 64;
	uint64_t a[n];
	*negative = is_signed && negate_words(a, words, n);
	unsigned top = n;
	while (top > 0 && (*negative ? a : words)[top - 1] == 0) top--;
	const uint64_t *w = *negative ? a : words;
	if (top <= 2) {
		*upper = MAKE(top > 1 ? w[1] : 0, top > 0 ? w[0] : 0);
		return 0;
	}
	int zeros = __builtin_clzll(w[top - 1]);
	*upper = MAKE(w[top - 1], w[top - 2]) << zeros;
	if (zeros) *upper |= w[top - 3] >> (64 - zeros);
	uint64_t rest = zeros ? w[top - 3] << zeros : w[top - 3];
	for (unsigned k = 0; k + 3 < top; k++) rest |= w[k];
	if (rest) *upper |= 1;
	return (int)(top - 2) * 64 - zeros;
}
double __memscape_floatwordsdf(const uint64_t *words, unsigned bits, int is_signed) {
	tu upper;
	int negative, e = upper_words(words, bits, is_signed, &upper, &negative);
	double d = __floatuntidf(upper);
	for (; e > 1000 && d < __builtin_inf(); e -= 1000) d *= power_of_two(1000);
	if (d < __builtin_inf()) d *= power_of_two(e);
	return negative ? -d : d;
}
float __memscape_floatwordssf(const uint64_t *words, unsigned bits, int is_signed) {
	tu upper;
	int negative, e = upper_words(words, bits, is_signed, &upper, &negative);
	/* At most 2^128 at first: in double nothing overflows that does not in the end. */
	double d = (double)__floatuntisf(upper);
	d = e > 500 ? __builtin_inf() : d * power_of_two(e);
	return (float)(negative ? -d : d);
}
/* Towards zero; what does not fit is cut off. */
void __memscape_fixwordsdf(uint64_t *words, unsigned bits, double d) {
	unsigned n = bits / 64;
	union {
		double d;
		uint64_t u;
	} b = {.d = d};
	int e = (int)(b.u >> 52 & 0x7ff) - 1075;
	uint64_t m = (b.u & 0xfffffffffffff) | (uint64_t)1 << 52;
	for (unsigned k = 0; k < n; k++) words[k] = 0;
	if (e < 0)
		words[0] = e <= -53 ? 0 : m >> -e;
	else {
		unsigned at = (unsigned)e / 64, shift = (unsigned)e % 64;
		if (at < n) words[at] = m << shift;
		if (shift && at + 1 < n) words[at + 1] = m >> (64 - shift);
	}
	put_sign(words, (int)(b.u >> 63), n);
}
