/*
 * What the vector instructions of AVX, AVX2, FMA and F16C do that Clang's IR has no operation of its own for (Intel SDM
 * vol. 2). Most do in each half what the instruction of SSE does (x86.c). Vectors come in two xmm registers each.
 */
#include "x86.h"

static inline q2 low(q4 v) { return __builtin_shufflevector(v, v, 0, 1); }
static inline q2 high(q4 v) { return __builtin_shufflevector(v, v, 2, 3); }
static inline q4 join(q2 a, q2 b) { return __builtin_shufflevector(a, b, 0, 1, 2, 3); }

/* ── the same in both halves ── */
#define HALVES1(NAME, SSE, V)                                                                     \
	V X86(SSE)(V);                                                                            \
	q4 X86(NAME)(q4 a) { return join((q2)X86(SSE)((V)low(a)), (q2)X86(SSE)((V)high(a))); }
#define HALVES2(NAME, SSE, R, A, B)                                                               \
	R X86(SSE)(A, B);                                                                         \
	q4 X86(NAME)(q4 a, q4 b) {                                                                \
		return join((q2)X86(SSE)((A)low(a), (B)low(b)), (q2)X86(SSE)((A)high(a), (B)high(b))); \
	}
HALVES2(avx2_packsswb, sse2_packsswb_128, b16, w8, w8)
HALVES2(avx2_packuswb, sse2_packuswb_128, ub16, w8, w8)
HALVES2(avx2_packssdw, sse2_packssdw_128, w8, d4, d4)
HALVES2(avx2_packusdw, sse41_packusdw, uw8, d4, d4)
HALVES2(avx2_pavg_b, sse2_pavg_b, ub16, ub16, ub16)
HALVES2(avx2_pavg_w, sse2_pavg_w, uw8, uw8, uw8)
HALVES2(avx2_pmadd_wd, sse2_pmadd_wd, d4, w8, w8)
HALVES2(avx2_pmulh_w, sse2_pmulh_w, w8, w8, w8)
HALVES2(avx2_pmulhu_w, sse2_pmulhu_w, uw8, uw8, uw8)
HALVES2(avx2_psad_bw, sse2_psad_bw, uq2, ub16, ub16)
HALVES2(avx2_pshuf_b, ssse3_pshuf_b_128, b16, b16, b16)
HALVES2(avx2_psign_b, ssse3_psign_b_128, b16, b16, b16)
HALVES2(avx2_psign_w, ssse3_psign_w_128, w8, w8, w8)
HALVES2(avx2_psign_d, ssse3_psign_d_128, d4, d4, d4)
HALVES2(avx2_phadd_w, ssse3_phadd_w_128, w8, w8, w8)
HALVES2(avx2_phadd_d, ssse3_phadd_d_128, ud4, ud4, ud4)
HALVES2(avx2_phadd_sw, ssse3_phadd_sw_128, w8, w8, w8)
HALVES2(avx2_phsub_w, ssse3_phsub_w_128, w8, w8, w8)
HALVES2(avx2_phsub_d, ssse3_phsub_d_128, ud4, ud4, ud4)
HALVES2(avx2_phsub_sw, ssse3_phsub_sw_128, w8, w8, w8)
HALVES2(avx2_pmadd_ub_sw, ssse3_pmadd_ub_sw_128, w8, ub16, b16)
HALVES2(avx2_pmul_hr_sw, ssse3_pmul_hr_sw_128, w8, w8, w8)
HALVES2(avx_hadd_ps_256, sse3_hadd_ps, f4, f4, f4)
HALVES2(avx_hadd_pd_256, sse3_hadd_pd, f2, f2, f2)
HALVES2(avx_hsub_ps_256, sse3_hsub_ps, f4, f4, f4)
HALVES2(avx_hsub_pd_256, sse3_hsub_pd, f2, f2, f2)
HALVES2(avx_addsub_ps_256, sse3_addsub_ps, f4, f4, f4)
HALVES2(avx_addsub_pd_256, sse3_addsub_pd, f2, f2, f2)
HALVES2(avx_min_ps_256, sse_min_ps, f4, f4, f4)
HALVES2(avx_max_ps_256, sse_max_ps, f4, f4, f4)
HALVES2(avx_min_pd_256, sse2_min_pd, f2, f2, f2)
HALVES2(avx_max_pd_256, sse2_max_pd, f2, f2, f2)
HALVES1(avx_rcp_ps_256, sse_rcp_ps, f4)
HALVES1(avx_rsqrt_ps_256, sse_rsqrt_ps, f4)

f4 X86(sse41_dpps)(f4, f4, char);
q4 X86(avx_dp_ps_256)(q4 a, q4 b, char how) {
	return join((q2)X86(sse41_dpps)((f4)low(a), (f4)low(b), how), (q2)X86(sse41_dpps)((f4)high(a), (f4)high(b), how));
}
/* Each half has three bits of its own. */
uw8 X86(sse41_mpsadbw)(ub16, ub16, char);
q4 X86(avx2_mpsadbw)(q4 a, q4 b, char how) {
	char second = (char)((unsigned char)how >> 3 & 7);
	return join((q2)X86(sse41_mpsadbw)((ub16)low(a), (ub16)low(b), how & 7),
	            (q2)X86(sse41_mpsadbw)((ub16)high(a), (ub16)high(b), second));
}
f4 X86(sse41_round_ps)(f4, int);
f2 X86(sse41_round_pd)(f2, int);
q4 X86(avx_round_ps_256)(q4 a, int how) {
	return join((q2)X86(sse41_round_ps)((f4)low(a), how), (q2)X86(sse41_round_ps)((f4)high(a), how));
}
q4 X86(avx_round_pd_256)(q4 a, int how) {
	return join((q2)X86(sse41_round_pd)((f2)low(a), how), (q2)X86(sse41_round_pd)((f2)high(a), how));
}

/* ── shifts by one count, and by one for each element ── */
#define SHIFTS(KIND, LETTER, U, V)                                                                \
	U X86(sse2_##KIND##i_##LETTER)(U, int);                                                   \
	U X86(sse2_##KIND##_##LETTER)(U, V);                                                      \
	q4 X86(avx2_##KIND##i_##LETTER)(q4 a, int n) {                                            \
		return join((q2)X86(sse2_##KIND##i_##LETTER)((U)low(a), n),                       \
		            (q2)X86(sse2_##KIND##i_##LETTER)((U)high(a), n));                     \
	}                                                                                         \
	q4 X86(avx2_##KIND##_##LETTER)(q4 a, V n) {                                               \
		return join((q2)X86(sse2_##KIND##_##LETTER)((U)low(a), n),                        \
		            (q2)X86(sse2_##KIND##_##LETTER)((U)high(a), n));                      \
	}
SHIFTS(psll, w, uw8, w8)
SHIFTS(psll, d, ud4, d4)
SHIFTS(psll, q, uq2, q2)
SHIFTS(psrl, w, uw8, w8)
SHIFTS(psrl, d, ud4, d4)
SHIFTS(psrl, q, uq2, q2)
SHIFTS(psra, w, w8, w8)
SHIFTS(psra, d, d4, d4)
#define EACH_SHIFT(NAME, V, N, EXPRESSION)                                                        \
	V X86(NAME)(V a, V n) {                                                                   \
		EACH(N) a[i] = EXPRESSION;                                                        \
		return a;                                                                         \
	}
EACH_SHIFT(avx2_psllv_d, ud4, 4, n[i] < 32 ? a[i] << n[i] : 0)
EACH_SHIFT(avx2_psllv_d_256, ud8, 8, n[i] < 32 ? a[i] << n[i] : 0)
EACH_SHIFT(avx2_psllv_q, uq2, 2, n[i] < 64 ? a[i] << n[i] : 0)
EACH_SHIFT(avx2_psllv_q_256, uq4, 4, n[i] < 64 ? a[i] << n[i] : 0)
EACH_SHIFT(avx2_psrlv_d, ud4, 4, n[i] < 32 ? a[i] >> n[i] : 0)
EACH_SHIFT(avx2_psrlv_d_256, ud8, 8, n[i] < 32 ? a[i] >> n[i] : 0)
EACH_SHIFT(avx2_psrlv_q, uq2, 2, n[i] < 64 ? a[i] >> n[i] : 0)
EACH_SHIFT(avx2_psrlv_q_256, uq4, 4, n[i] < 64 ? a[i] >> n[i] : 0)
EACH_SHIFT(avx2_psrav_d, d4, 4, a[i] >> ((uint32_t)n[i] < 32 ? n[i] : 31))
EACH_SHIFT(avx2_psrav_d_256, d8, 8, a[i] >> ((uint32_t)n[i] < 32 ? n[i] : 31))

/* ── order ── */
ud8 X86(avx2_permd)(ud8 a, ud8 by) {
	ud8 r;
	EACH(8) r[i] = a[by[i] & 7];
	return r;
}
ud8 X86(avx2_permps)(ud8 a, ud8 by) { return X86(avx2_permd)(a, by); }
ud4 X86(avx_vpermilvar_ps)(ud4 a, ud4 by) {
	ud4 r;
	EACH(4) r[i] = a[by[i] & 3];
	return r;
}
ud8 X86(avx_vpermilvar_ps_256)(ud8 a, ud8 by) {
	ud8 r;
	EACH(8) r[i] = a[(i & 4) | (int)(by[i] & 3)];
	return r;
}
uq2 X86(avx_vpermilvar_pd)(uq2 a, uq2 by) { return (uq2){a[by[0] >> 1 & 1], a[by[1] >> 1 & 1]}; }
uq4 X86(avx_vpermilvar_pd_256)(uq4 a, uq4 by) {
	uq4 r;
	EACH(4) r[i] = a[(i & 2) | (int)(by[i] >> 1 & 1)];
	return r;
}

/* ── choice, tests ── */
b32 X86(avx2_pblendvb)(b32 a, b32 b, b32 mask) {
	EACH(32) if (mask[i] < 0) a[i] = b[i];
	return a;
}
d8 X86(avx_blendv_ps_256)(d8 a, d8 b, d8 mask) {
	EACH(8) if (mask[i] < 0) a[i] = b[i];
	return a;
}
q4 X86(avx_blendv_pd_256)(q4 a, q4 b, q4 mask) {
	EACH(4) if (mask[i] < 0) a[i] = b[i];
	return a;
}
int X86(avx2_pmovmskb)(b32 a) {
	unsigned r = 0;
	EACH(32) r |= (unsigned)(a[i] < 0) << i;
	return (int)r;
}
int X86(avx_movmsk_ps_256)(d8 a) {
	int r = 0;
	EACH(8) r |= (a[i] < 0) << i;
	return r;
}
int X86(avx_movmsk_pd_256)(q4 a) { return (a[0] < 0) | (a[1] < 0) << 1 | (a[2] < 0) << 2 | (a[3] < 0) << 3; }
/* Whether all of a & b, and of ~a & b, are zero: of all bits, or of the elements' signs. */
#define TESTS(NAME, SUFFIX, V, N, BITS)                                                           \
	static int z_##NAME##SUFFIX(V a, V b) {                                                   \
		EACH(N) if (a[i] & b[i] & BITS) return 0;                                         \
		return 1;                                                                         \
	}                                                                                         \
	int X86(NAME##z##SUFFIX)(V a, V b) { return z_##NAME##SUFFIX(a, b); }                     \
	int X86(NAME##c##SUFFIX)(V a, V b) { return z_##NAME##SUFFIX(~a, b); }                    \
	int X86(NAME##nzc##SUFFIX)(V a, V b) { return !z_##NAME##SUFFIX(a, b) && !z_##NAME##SUFFIX(~a, b); }
TESTS(avx_ptest, _256, q4, 4, -1)
TESTS(avx_vtest, _ps, d4, 4, INT32_MIN)
TESTS(avx_vtest, _ps_256, d8, 8, INT32_MIN)
TESTS(avx_vtest, _pd, q2, 2, INT64_MIN)
TESTS(avx_vtest, _pd_256, q4, 4, INT64_MIN)

/* ── memory: only what the mask says is read or written ── */
q4 X86(avx_ldu_dq_256)(const void *p) {
	q4 r;
	__builtin_memcpy(&r, p, 32);
	return r;
}
#define MASKED(LOAD, STORE, V, E, N)                                                              \
	V X86(LOAD)(const void *p, V mask) {                                                      \
		V r;                                                                              \
		EACH(N) r[i] = mask[i] < 0 ? ((const volatile E *)p)[i] : 0;                      \
		return r;                                                                         \
	}                                                                                         \
	void X86(STORE)(void *p, V mask, V a) { EACH(N) if (mask[i] < 0) ((volatile E *)p)[i] = a[i]; }
MASKED(avx_maskload_ps, avx_maskstore_ps, d4, int32_t, 4)
MASKED(avx_maskload_ps_256, avx_maskstore_ps_256, d8, int32_t, 8)
MASKED(avx_maskload_pd, avx_maskstore_pd, q2, int64_t, 2)
MASKED(avx_maskload_pd_256, avx_maskstore_pd_256, q4, int64_t, 4)
MASKED(avx2_maskload_d, avx2_maskstore_d, d4, int32_t, 4)
MASKED(avx2_maskload_d_256, avx2_maskstore_d_256, d8, int32_t, 8)
MASKED(avx2_maskload_q, avx2_maskstore_q, q2, int64_t, 2)
MASKED(avx2_maskload_q_256, avx2_maskstore_q_256, q4, int64_t, 4)
/* N elements of the vector are gathered; what is left of it is zero. */
#define GATHER(NAME, V, E, I, N)                                                                  \
	V X86(avx2_gather_##NAME)(V a, const char *base, I index, V mask, char scale) {           \
		V r = {0};                                                                        \
		EACH(N) r[i] = mask[i] < 0 ? *(const volatile E *)(base + (int64_t)index[i] * scale) : a[i]; \
		return r;                                                                         \
	}
#define GATHERS(INT, FLOAT, V, E, I, N)                                                           \
	GATHER(INT, V, E, I, N)                                                                   \
	GATHER(FLOAT, V, E, I, N)
GATHERS(d_d, d_ps, d4, int32_t, d4, 4)
GATHERS(d_d_256, d_ps_256, d8, int32_t, d8, 8)
GATHERS(d_q, d_pd, q2, int64_t, d4, 2)
GATHERS(d_q_256, d_pd_256, q4, int64_t, d4, 4)
GATHERS(q_d, q_ps, d4, int32_t, q2, 2)
GATHERS(q_d_256, q_ps_256, d4, int32_t, q4, 4)
GATHERS(q_q, q_pd, q2, int64_t, q2, 2)
GATHERS(q_q_256, q_pd_256, q4, int64_t, q4, 4)

/* ── conversions ── */
d4 X86(sse2_cvtps2dq)(f4);
d4 X86(sse2_cvttps2dq)(f4);
d4 X86(sse2_cvtpd2dq)(f2);
d4 X86(sse2_cvttpd2dq)(f2);
q4 X86(avx_cvt_ps2dq_256)(q4 a) { return join((q2)X86(sse2_cvtps2dq)((f4)low(a)), (q2)X86(sse2_cvtps2dq)((f4)high(a))); }
q4 X86(avx_cvtt_ps2dq_256)(q4 a) {
	return join((q2)X86(sse2_cvttps2dq)((f4)low(a)), (q2)X86(sse2_cvttps2dq)((f4)high(a)));
}
static d4 both(d4 a, d4 b) { return (d4){a[0], a[1], b[0], b[1]}; }
d4 X86(avx_cvt_pd2dq_256)(q4 a) { return both(X86(sse2_cvtpd2dq)((f2)low(a)), X86(sse2_cvtpd2dq)((f2)high(a))); }
d4 X86(avx_cvtt_pd2dq_256)(q4 a) { return both(X86(sse2_cvttpd2dq)((f2)low(a)), X86(sse2_cvttpd2dq)((f2)high(a))); }
f4 X86(avx_cvt_pd2_ps_256)(g4 a) { return (f4){(float)a[0], (float)a[1], (float)a[2], (float)a[3]}; }
/* To half precision; the rounding mode in the last bits is taken for "to nearest", or the current one. */
static uint16_t half(float f) {
	_Float16 h = (_Float16)f;
	uint16_t bits;
	__builtin_memcpy(&bits, &h, 2);
	return bits;
}
uw8 X86(vcvtps2ph_128)(f4 a, int how) {
	uw8 r = {0};
	EACH(4) r[i] = half(a[i]);
	return r;
}
uw8 X86(vcvtps2ph_256)(f8 a, int how) {
	uw8 r;
	EACH(8) r[i] = half(a[i]);
	return r;
}

/* ── multiply, then add to the odd elements and subtract from the even ones ── */
#define ADDSUB(NAME, F, N, FMA)                                                                   \
	F X86(NAME)(F a, F b, F c) {                                                              \
		EACH(N) a[i] = FMA(a[i], b[i], i & 1 ? c[i] : -c[i]);                             \
		return a;                                                                         \
	}
float fmaf(float, float, float);
double fma(double, double, double);
ADDSUB(fma_vfmaddsub_ps, f4, 4, fmaf)
ADDSUB(fma_vfmaddsub_ps_256, f8, 8, fmaf)
ADDSUB(fma_vfmaddsub_pd, f2, 2, fma)
ADDSUB(fma_vfmaddsub_pd_256, g4, 4, fma)

void X86(avx_vzeroall)(void) {}
void X86(avx_vzeroupper)(void) {}
