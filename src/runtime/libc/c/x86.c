/*
 * What the vector instructions of SSE to SSE4.2 do that Clang's IR has no operation of its own for (Intel SDM vol. 2). The
 * code generator calls these for the intrinsics llvm.x86.* of the same name, vectors in xmm registers.
 */
#include <fenv.h>
#include <stdint.h>
#include <time.h>
#include "x86.h"

static int clamp(int v, int low, int high) { return v < low ? low : v > high ? high : v; }

/* ── packing, averages, sums ── */
b16 X86(sse2_packsswb_128)(w8 a, w8 b) {
	b16 r;
	EACH(8) {
		r[i] = (int8_t)clamp(a[i], -128, 127);
		r[i + 8] = (int8_t)clamp(b[i], -128, 127);
	}
	return r;
}
ub16 X86(sse2_packuswb_128)(w8 a, w8 b) {
	ub16 r;
	EACH(8) {
		r[i] = (uint8_t)clamp(a[i], 0, 255);
		r[i + 8] = (uint8_t)clamp(b[i], 0, 255);
	}
	return r;
}
w8 X86(sse2_packssdw_128)(d4 a, d4 b) {
	w8 r;
	EACH(4) {
		r[i] = (int16_t)clamp(a[i], -32768, 32767);
		r[i + 4] = (int16_t)clamp(b[i], -32768, 32767);
	}
	return r;
}
uw8 X86(sse41_packusdw)(d4 a, d4 b) {
	uw8 r;
	EACH(4) {
		r[i] = (uint16_t)clamp(a[i], 0, 65535);
		r[i + 4] = (uint16_t)clamp(b[i], 0, 65535);
	}
	return r;
}
ub16 X86(sse2_pavg_b)(ub16 a, ub16 b) {
	EACH(16) a[i] = (uint8_t)((a[i] + b[i] + 1) >> 1);
	return a;
}
uw8 X86(sse2_pavg_w)(uw8 a, uw8 b) {
	EACH(8) a[i] = (uint16_t)((a[i] + b[i] + 1) >> 1);
	return a;
}
d4 X86(sse2_pmadd_wd)(w8 a, w8 b) {
	d4 r;
	EACH(4) r[i] = (int32_t)((uint32_t)(a[2 * i] * b[2 * i]) + (uint32_t)(a[2 * i + 1] * b[2 * i + 1]));
	return r;
}
w8 X86(sse2_pmulh_w)(w8 a, w8 b) {
	EACH(8) a[i] = (int16_t)((a[i] * b[i]) >> 16);
	return a;
}
uw8 X86(sse2_pmulhu_w)(uw8 a, uw8 b) {
	EACH(8) a[i] = (uint16_t)(((uint32_t)a[i] * b[i]) >> 16);
	return a;
}
uq2 X86(sse2_psad_bw)(ub16 a, ub16 b) {
	uq2 r = {0, 0};
	EACH(16) r[i / 8] += a[i] > b[i] ? (unsigned)(a[i] - b[i]) : (unsigned)(b[i] - a[i]);
	return r;
}

/* ── shifts: counts of the width and more give zero, or the sign ── */
#define SHIFTS(LETTER, V, U, N, BITS)                                                            \
	U X86(sse2_pslli_##LETTER)(U a, int n) {                                                 \
		EACH(N) a[i] = (unsigned)n < BITS ? (__typeof__(a[0]))(a[i] << n) : 0;           \
		return a;                                                                        \
	}                                                                                        \
	U X86(sse2_psrli_##LETTER)(U a, int n) {                                                 \
		EACH(N) a[i] = (unsigned)n < BITS ? (__typeof__(a[0]))(a[i] >> n) : 0;           \
		return a;                                                                        \
	}                                                                                        \
	U X86(sse2_psll_##LETTER)(U a, V n) {                                                    \
		uint64_t c = ((uq2)n)[0];                                                        \
		return X86(sse2_pslli_##LETTER)(a, c < BITS ? (int)c : BITS);                    \
	}                                                                                        \
	U X86(sse2_psrl_##LETTER)(U a, V n) {                                                    \
		uint64_t c = ((uq2)n)[0];                                                        \
		return X86(sse2_psrli_##LETTER)(a, c < BITS ? (int)c : BITS);                    \
	}
#define ARITHMETIC_SHIFTS(LETTER, V, N, BITS)                                                    \
	V X86(sse2_psrai_##LETTER)(V a, int n) {                                                 \
		int c = (unsigned)n < BITS ? n : BITS - 1;                                       \
		EACH(N) a[i] = (__typeof__(a[0]))(a[i] >> c);                                    \
		return a;                                                                        \
	}                                                                                        \
	V X86(sse2_psra_##LETTER)(V a, V n) {                                                    \
		uint64_t c = ((uq2)n)[0];                                                        \
		return X86(sse2_psrai_##LETTER)(a, c < BITS ? (int)c : BITS);                    \
	}
SHIFTS(w, w8, uw8, 8, 16)
SHIFTS(d, d4, ud4, 4, 32)
SHIFTS(q, q2, uq2, 2, 64)
ARITHMETIC_SHIFTS(w, w8, 8, 16)
ARITHMETIC_SHIFTS(d, d4, 4, 32)

/* ── signs and bytes ── */
int X86(sse2_pmovmskb_128)(b16 a) {
	unsigned r = 0;
	EACH(16) r |= (unsigned)(a[i] < 0) << i;
	return (int)r;
}
int X86(sse_movmsk_ps)(d4 a) { return (a[0] < 0) | (a[1] < 0) << 1 | (a[2] < 0) << 2 | (a[3] < 0) << 3; }
int X86(sse2_movmsk_pd)(q2 a) { return (a[0] < 0) | (a[1] < 0) << 1; }
void X86(sse2_maskmov_dqu)(b16 a, b16 mask, char *to) { EACH(16) if (mask[i] < 0) to[i] = a[i]; }
b16 X86(ssse3_pshuf_b_128)(b16 a, b16 by) {
	b16 r;
	EACH(16) r[i] = by[i] < 0 ? 0 : a[by[i] & 15];
	return r;
}
#define SIGNS(LETTER, V, N)                                                                      \
	V X86(ssse3_psign_##LETTER##_128)(V a, V b) {                                            \
		EACH(N) a[i] = (__typeof__(a[0]))(b[i] < 0 ? -(uint32_t)a[i] : b[i] == 0 ? 0 : (uint32_t)a[i]); \
		return a;                                                                        \
	}
SIGNS(b, b16, 16)
SIGNS(w, w8, 8)
SIGNS(d, d4, 4)

/* ── neighbours ── */
#define HORIZONTAL(NAME, V, N, EXPRESSION)                                                       \
	V X86(NAME)(V a, V b) {                                                                  \
		V r;                                                                             \
		EACH(N / 2) {                                                                    \
			{ __typeof__(a[0]) x = a[2 * i], y = a[2 * i + 1]; r[i] = (__typeof__(a[0]))(EXPRESSION); } \
			{ __typeof__(a[0]) x = b[2 * i], y = b[2 * i + 1]; r[i + N / 2] = (__typeof__(a[0]))(EXPRESSION); } \
		}                                                                                \
		return r;                                                                        \
	}
HORIZONTAL(ssse3_phadd_w_128, w8, 8, x + y)
HORIZONTAL(ssse3_phadd_d_128, ud4, 4, x + y)
HORIZONTAL(ssse3_phadd_sw_128, w8, 8, clamp(x + y, -32768, 32767))
HORIZONTAL(ssse3_phsub_w_128, w8, 8, x - y)
HORIZONTAL(ssse3_phsub_d_128, ud4, 4, x - y)
HORIZONTAL(ssse3_phsub_sw_128, w8, 8, clamp(x - y, -32768, 32767))
HORIZONTAL(sse3_hadd_ps, f4, 4, x + y)
HORIZONTAL(sse3_hadd_pd, f2, 2, x + y)
HORIZONTAL(sse3_hsub_ps, f4, 4, x - y)
HORIZONTAL(sse3_hsub_pd, f2, 2, x - y)
f4 X86(sse3_addsub_ps)(f4 a, f4 b) { return (f4){a[0] - b[0], a[1] + b[1], a[2] - b[2], a[3] + b[3]}; }
f2 X86(sse3_addsub_pd)(f2 a, f2 b) { return (f2){a[0] - b[0], a[1] + b[1]}; }
b16 X86(sse3_ldu_dq)(const void *p) {
	b16 r;
	__builtin_memcpy(&r, p, 16);
	return r;
}
w8 X86(ssse3_pmadd_ub_sw_128)(ub16 a, b16 b) {
	w8 r;
	EACH(8) r[i] = (int16_t)clamp(a[2 * i] * b[2 * i] + a[2 * i + 1] * b[2 * i + 1], -32768, 32767);
	return r;
}
w8 X86(ssse3_pmul_hr_sw_128)(w8 a, w8 b) {
	EACH(8) a[i] = (int16_t)((((a[i] * b[i]) >> 14) + 1) >> 1);
	return a;
}

/* ── choice, tests ── */
ub16 X86(sse41_pblendvb)(ub16 a, ub16 b, b16 mask) {
	EACH(16) if (mask[i] < 0) a[i] = b[i];
	return a;
}
f4 X86(sse41_blendvps)(f4 a, f4 b, f4 mask) {
	EACH(4) if (((d4)mask)[i] < 0) a[i] = b[i];
	return a;
}
f2 X86(sse41_blendvpd)(f2 a, f2 b, f2 mask) {
	EACH(2) if (((q2)mask)[i] < 0) a[i] = b[i];
	return a;
}
int X86(sse41_ptestz)(q2 a, q2 b) { return ((a[0] & b[0]) | (a[1] & b[1])) == 0; }
int X86(sse41_ptestc)(q2 a, q2 b) { return ((~a[0] & b[0]) | (~a[1] & b[1])) == 0; }
int X86(sse41_ptestnzc)(q2 a, q2 b) { return !X86(sse41_ptestz)(a, b) && !X86(sse41_ptestc)(a, b); }
f4 X86(sse41_insertps)(f4 a, f4 b, char how) {
	unsigned c = (unsigned char)how;
	a[c >> 4 & 3] = b[c >> 6];
	EACH(4) if (c >> i & 1) a[i] = 0;
	return a;
}
f4 X86(sse41_dpps)(f4 a, f4 b, char how) {
	unsigned c = (unsigned char)how;
	f4 p;
	EACH(4) p[i] = c >> (4 + i) & 1 ? a[i] * b[i] : 0;
	float sum = (p[0] + p[1]) + (p[2] + p[3]);
	f4 r;
	EACH(4) r[i] = c >> i & 1 ? sum : 0;
	return r;
}
f2 X86(sse41_dppd)(f2 a, f2 b, char how) {
	unsigned c = (unsigned char)how;
	double sum = (c >> 4 & 1 ? a[0] * b[0] : 0) + (c >> 5 & 1 ? a[1] * b[1] : 0);
	return (f2){c & 1 ? sum : 0, c & 2 ? sum : 0};
}
uw8 X86(sse41_phminposuw)(uw8 a) {
	unsigned at = 0;
	for (unsigned i = 1; i < 8; i++) if (a[i] < a[at]) at = i;
	return (uw8){a[at], (uint16_t)at};
}
uw8 X86(sse41_mpsadbw)(ub16 a, ub16 b, char how) {
	unsigned from = (how >> 2 & 1) * 4, with = (how & 3) * 4;
	uw8 r;
	EACH(8) {
		unsigned sum = 0;
		for (unsigned k = 0; k < 4; k++) {
			int d = a[from + (unsigned)i + k] - b[with + k];
			sum += (unsigned)(d < 0 ? -d : d);
		}
		r[i] = (uint16_t)sum;
	}
	return r;
}

/* ── floating point ── */
#define MINMAX(PREFIX, SCALAR, PACKED, F, N)                                                     \
	F X86(PREFIX##_min_##SCALAR)(F a, F b) { a[0] = a[0] < b[0] ? a[0] : b[0]; return a; }    \
	F X86(PREFIX##_max_##SCALAR)(F a, F b) { a[0] = a[0] > b[0] ? a[0] : b[0]; return a; }    \
	F X86(PREFIX##_min_##PACKED)(F a, F b) { EACH(N) a[i] = a[i] < b[i] ? a[i] : b[i]; return a; } \
	F X86(PREFIX##_max_##PACKED)(F a, F b) { EACH(N) a[i] = a[i] > b[i] ? a[i] : b[i]; return a; }
MINMAX(sse, ss, ps, f4, 4)
MINMAX(sse2, sd, pd, f2, 2)

/* The predicates of AVX; those from 16 differ in what they signal only. */
static int compared(double x, double y, int how) {
	switch (how & 15) {
	case 0: return x == y;
	case 1: return x < y;
	case 2: return x <= y;
	case 3: return __builtin_isunordered(x, y);
	case 4: return !(x == y);
	case 5: return !(x < y);
	case 6: return !(x <= y);
	case 7: return !__builtin_isunordered(x, y);
	case 8: return !(x < y || x > y);
	case 9: return !(x >= y);
	case 10: return !(x > y);
	case 11: return 0;
	case 12: return x < y || x > y;
	case 13: return x >= y;
	case 14: return x > y;
	default: return 1;
	}
}
#define COMPARISONS(PREFIX, SCALAR, PACKED, F, Q, N)                                             \
	F X86(PREFIX##_cmp_##SCALAR)(F a, F b, char how) {                                       \
		Q r = (Q)a;                                                                      \
		r[0] = -compared(a[0], b[0], how);                                               \
		return (F)r;                                                                     \
	}                                                                                        \
	F X86(PREFIX##_cmp_##PACKED)(F a, F b, char how) {                                       \
		Q r;                                                                             \
		EACH(N) r[i] = -compared(a[i], b[i], how);                                       \
		return (F)r;                                                                     \
	}
COMPARISONS(sse, ss, ps, f4, d4, 4)
COMPARISONS(sse2, sd, pd, f2, q2, 2)

#define ORDERED(PREFIX, NAME, SUFFIX, F)                                                         \
	int X86(PREFIX##_##NAME##eq##SUFFIX)(F a, F b) { return a[0] == b[0]; }                   \
	int X86(PREFIX##_##NAME##lt##SUFFIX)(F a, F b) { return a[0] < b[0]; }                    \
	int X86(PREFIX##_##NAME##le##SUFFIX)(F a, F b) { return a[0] <= b[0]; }                   \
	int X86(PREFIX##_##NAME##gt##SUFFIX)(F a, F b) { return a[0] > b[0]; }                    \
	int X86(PREFIX##_##NAME##ge##SUFFIX)(F a, F b) { return a[0] >= b[0]; }                   \
	int X86(PREFIX##_##NAME##neq##SUFFIX)(F a, F b) { return a[0] != b[0]; }
ORDERED(sse, comi, _ss, f4)
ORDERED(sse, ucomi, _ss, f4)
ORDERED(sse2, comi, _sd, f2)
ORDERED(sse2, ucomi, _sd, f2)

/* The estimates are exact here: the manual allows any relative error up to 1.5 * 2^-12. */
f4 X86(sse_rcp_ps)(f4 a) { return 1.0f / a; }
f4 X86(sse_rcp_ss)(f4 a) { a[0] = 1.0f / a[0]; return a; }
f4 X86(sse_rsqrt_ps)(f4 a) { EACH(4) a[i] = (float)(1.0 / __builtin_sqrt((double)a[i])); return a; }
f4 X86(sse_rsqrt_ss)(f4 a) { a[0] = (float)(1.0 / __builtin_sqrt((double)a[0])); return a; }

/* Out of range gives the "integer indefinite" value. */
static int32_t to32(double d) { return d >= -0x1p31 && d < 0x1p31 ? (int32_t)d : INT32_MIN; }
static int64_t to64(double d) { return d >= -0x1p63 && d < 0x1p63 ? (int64_t)d : INT64_MIN; }
d4 X86(sse2_cvtps2dq)(f4 a) {
	d4 r;
	EACH(4) r[i] = to32(__builtin_rint((double)a[i]));
	return r;
}
d4 X86(sse2_cvttps2dq)(f4 a) {
	d4 r;
	EACH(4) r[i] = to32(__builtin_trunc((double)a[i]));
	return r;
}
d4 X86(sse2_cvtpd2dq)(f2 a) { return (d4){to32(__builtin_rint(a[0])), to32(__builtin_rint(a[1]))}; }
d4 X86(sse2_cvttpd2dq)(f2 a) { return (d4){to32(__builtin_trunc(a[0])), to32(__builtin_trunc(a[1]))}; }
f4 X86(sse2_cvtpd2ps)(f2 a) { return (f4){(float)a[0], (float)a[1]}; }
f4 X86(sse2_cvtsd2ss)(f4 a, f2 b) { a[0] = (float)b[0]; return a; }
int32_t X86(sse_cvtss2si)(f4 a) { return to32(__builtin_rint((double)a[0])); }
int64_t X86(sse_cvtss2si64)(f4 a) { return to64(__builtin_rint((double)a[0])); }
int32_t X86(sse_cvttss2si)(f4 a) { return to32(__builtin_trunc((double)a[0])); }
int64_t X86(sse_cvttss2si64)(f4 a) { return to64(__builtin_trunc((double)a[0])); }
int32_t X86(sse2_cvtsd2si)(f2 a) { return to32(__builtin_rint(a[0])); }
int64_t X86(sse2_cvtsd2si64)(f2 a) { return to64(__builtin_rint(a[0])); }
int32_t X86(sse2_cvttsd2si)(f2 a) { return to32(__builtin_trunc(a[0])); }
int64_t X86(sse2_cvttsd2si64)(f2 a) { return to64(__builtin_trunc(a[0])); }

static double rounded(double d, int how) {
	switch (how & 7) {
	case 1: return __builtin_floor(d);
	case 2: return __builtin_ceil(d);
	case 3: return __builtin_trunc(d);
	default: return __builtin_rint(d);
	}
}
f4 X86(sse41_round_ps)(f4 a, int how) { EACH(4) a[i] = (float)rounded((double)a[i], how); return a; }
f2 X86(sse41_round_pd)(f2 a, int how) { EACH(2) a[i] = rounded(a[i], how); return a; }
f4 X86(sse41_round_ss)(f4 a, f4 b, int how) { a[0] = (float)rounded((double)b[0], how); return a; }
f2 X86(sse41_round_sd)(f2 a, f2 b, int how) { a[0] = rounded(b[0], how); return a; }

/* ── CRC-32C ── */
static uint32_t crc(uint32_t c, uint64_t data, int bytes) {
	for (int k = 0; k < bytes; k++) {
		c ^= (uint8_t)(data >> (8 * k));
		for (int bit = 0; bit < 8; bit++) c = c >> 1 ^ (c & 1 ? 0x82f63b78 : 0);
	}
	return c;
}
uint32_t X86(sse42_crc32_32_8)(uint32_t c, uint8_t d) { return crc(c, d, 1); }
uint32_t X86(sse42_crc32_32_16)(uint32_t c, uint16_t d) { return crc(c, d, 2); }
uint32_t X86(sse42_crc32_32_32)(uint32_t c, uint32_t d) { return crc(c, d, 4); }
uint64_t X86(sse42_crc32_64_64)(uint64_t c, uint64_t d) { return crc((uint32_t)c, d, 8); }

/* ── strings (SDM vol. 1, "String/Text Processing"): the intermediate results IntRes1 and IntRes2 ── */
static int element(b16 v, int i, int how) {
	if (how & 1) return how & 2 ? ((w8)v)[i] : ((uw8)v)[i];
	return how & 2 ? v[i] : ((ub16)v)[i];
}
static int implicit_length(b16 v, int how) {
	int n = how & 1 ? 8 : 16;
	for (int i = 0; i < n; i++)
		if (element(v, i, how) == 0) return i;
	return n;
}
static int explicit_length(int n, int how) {
	int most = how & 1 ? 8 : 16;
	long m = n < 0 ? -(long)n : n;
	return m > most ? most : (int)m;
}
static unsigned strings(b16 a, int la, b16 b, int lb, int how) {
	int n = how & 1 ? 8 : 16;
	unsigned r = 0;
	for (int j = 0; j < n; j++) {
		int is = 0;
		switch (how >> 2 & 3) {
		case 0: /* equal any */
			for (int i = 0; i < la && j < lb; i++) is |= element(a, i, how) == element(b, j, how);
			break;
		case 1: /* ranges */
			for (int i = 0; i + 1 < la && j < lb; i += 2)
				is |= element(a, i, how) <= element(b, j, how) && element(b, j, how) <= element(a, i + 1, how);
			break;
		case 2: /* equal each */
			is = j < la && j < lb ? element(a, j, how) == element(b, j, how) : j >= la && j >= lb;
			break;
		default: /* equal ordered */
			is = 1;
			for (int i = 0; i < la && i + j < n; i++) is &= i + j < lb && element(a, i, how) == element(b, i + j, how);
			break;
		}
		r |= (unsigned)is << j;
	}
	unsigned all = (1u << n) - 1;
	if ((how >> 4 & 3) == 1) r ^= all;
	if ((how >> 4 & 3) == 3)
		for (int j = 0; j < lb; j++) r ^= 1u << j;
	return r & all;
}
static int string_index(unsigned r, int how) {
	if (r == 0) return how & 1 ? 8 : 16;
	return how & 0x40 ? 31 - __builtin_clz(r) : __builtin_ctz(r);
}
static b16 string_mask(unsigned r, int how) {
	b16 m = {0};
	if (!(how & 0x40)) {
		m[0] = (int8_t)r;
		m[1] = (int8_t)(r >> 8);
		return m;
	}
	EACH(16) m[i] = (int8_t)-(int)(r >> (how & 1 ? i / 2 : i) & 1);
	return m;
}
#define STRINGS(KIND, PARAMETERS, LA, LB)                                                        \
	int X86(sse42_pcmp##KIND##i128)PARAMETERS { return string_index(strings(a, LA, b, LB, how), how); }  \
	b16 X86(sse42_pcmp##KIND##m128)PARAMETERS { return string_mask(strings(a, LA, b, LB, how), how); }   \
	int X86(sse42_pcmp##KIND##ia128)PARAMETERS {                                             \
		return strings(a, LA, b, LB, how) == 0 && (LB) == (how & 1 ? 8 : 16);            \
	}                                                                                        \
	int X86(sse42_pcmp##KIND##ic128)PARAMETERS { return strings(a, LA, b, LB, how) != 0; }    \
	int X86(sse42_pcmp##KIND##io128)PARAMETERS { return (int)(strings(a, LA, b, LB, how) & 1); } \
	int X86(sse42_pcmp##KIND##is128)PARAMETERS { return (LA) < (how & 1 ? 8 : 16); }          \
	int X86(sse42_pcmp##KIND##iz128)PARAMETERS { return (LB) < (how & 1 ? 8 : 16); }
STRINGS(istr, (b16 a, b16 b, char how), implicit_length(a, how), implicit_length(b, how))
STRINGS(estr, (b16 a, int la, b16 b, int lb, char how), explicit_length(la, how), explicit_length(lb, how))

/* The time-stamp counter of a processor of 1 GHz. */
uint64_t X86(rdtsc)(void) {
	struct timespec now;
	clock_gettime(CLOCK_MONOTONIC, &now);
	return (uint64_t)now.tv_sec * 1000000000 + (uint64_t)now.tv_nsec;
}
/* Exceptions masked, flags and rounding mode as they are (SDM vol. 1, "MXCSR Control and Status Register"). */
void X86(sse_stmxcsr)(uint32_t *to) { *to = 0x1f80 | (uint32_t)fegetround() << 3 | (uint32_t)fetestexcept(FE_ALL_EXCEPT); }
