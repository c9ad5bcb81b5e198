/* Instructions of BMI and ADX, AES, SHA and PCLMULQDQ, and of randomness (Intel SDM vol. 2), as in x86.c. */
#include <sys/random.h>
#include "x86.h"

/* ── bits ── */
#define BITS(N, T)                                                                                \
	T X86(bmi_bextr_##N)(T a, T how) {                                                        \
		unsigned from = how & 255, n = how >> 8 & 255;                                    \
		a = from < N ? a >> from : 0;                                                     \
		return n < N ? a & (((T)1 << n) - 1) : a;                                         \
	}                                                                                         \
	T X86(bmi_bzhi_##N)(T a, T n) { return (n & 255) < N ? a & (((T)1 << (n & 255)) - 1) : a; } \
	T X86(bmi_pdep_##N)(T a, T mask) {                                                        \
		T r = 0;                                                                          \
		for (; mask; mask &= mask - 1, a >>= 1) if (a & 1) r |= mask & -mask;             \
		return r;                                                                         \
	}                                                                                         \
	T X86(bmi_pext_##N)(T a, T mask) {                                                        \
		T r = 0, bit = 1;                                                                 \
		for (; mask; mask &= mask - 1, bit <<= 1) if (a & mask & -mask) r |= bit;         \
		return r;                                                                         \
	}
BITS(32, uint32_t)
BITS(64, uint64_t)

/* ── carries: { carry, sum }, each in a register of its own ── */
struct two { uint64_t first, second; };
#define CARRIES(N, T)                                                                             \
	struct two X86(addcarry_##N)(uint64_t c, T a, T b) {                                      \
		T s;                                                                              \
		int one = __builtin_add_overflow(a, b, &s), more = __builtin_add_overflow(s, (T)((c & 255) != 0), &s); \
		return (struct two){one | more, s};                                               \
	}                                                                                         \
	struct two X86(subborrow_##N)(uint64_t c, T a, T b) {                                     \
		T s;                                                                              \
		int one = __builtin_sub_overflow(a, b, &s), more = __builtin_sub_overflow(s, (T)((c & 255) != 0), &s); \
		return (struct two){one | more, s};                                               \
	}
CARRIES(32, uint32_t)
CARRIES(64, uint64_t)

/* ── randomness: { number, whether there was one } ── */
#define RANDOM(N, T)                                                                              \
	struct two X86(rdrand_##N)(void) {                                                        \
		T number = 0;                                                                     \
		getrandom(&number, sizeof number, 0);                                             \
		return (struct two){number, 1};                                                   \
	}                                                                                         \
	struct two X86(rdseed_##N)(void) { return X86(rdrand_##N)(); }
RANDOM(16, uint16_t)
RANDOM(32, uint32_t)
RANDOM(64, uint64_t)

/* ── AES (FIPS 197): the state's bytes by columns ── */
static uint8_t times2(uint8_t a) { return (uint8_t)(a << 1 ^ (a & 0x80 ? 0x1b : 0)); }
static uint8_t product(uint8_t a, uint8_t b) {
	uint8_t r = 0;
	for (; b; b >>= 1, a = times2(a)) if (b & 1) r ^= a;
	return r;
}
static uint8_t inverse(uint8_t a) {
	/* a to the 254th power. */
	uint8_t r = 1;
	for (int k = 0; k < 7; k++) a = product(a, a), r = product(r, a);
	return r;
}
static uint8_t turned(uint8_t a, int n) { return (uint8_t)(a << n | a >> (8 - n)); }
static uint8_t sbox(uint8_t a) {
	uint8_t b = inverse(a);
	return (uint8_t)(b ^ turned(b, 1) ^ turned(b, 2) ^ turned(b, 3) ^ turned(b, 4) ^ 0x63);
}
static uint8_t sbox_back(uint8_t a) { return inverse((uint8_t)(turned(a, 1) ^ turned(a, 3) ^ turned(a, 6) ^ 0x05)); }
static ub16 rows(ub16 a, int step) {
	ub16 r;
	EACH(16) r[i] = a[(i + step * 4 * (i & 3)) & 15];
	return r;
}
static ub16 columns(ub16 a, uint8_t f0, uint8_t f1, uint8_t f2, uint8_t f3) {
	ub16 r;
	EACH(16) {
		int c = i & 12;
		r[i] = (uint8_t)(product(a[i], f0) ^ product(a[c | ((i + 1) & 3)], f1) ^ product(a[c | ((i + 2) & 3)], f2) ^
		                 product(a[c | ((i + 3) & 3)], f3));
	}
	return r;
}
static ub16 substituted(ub16 a) {
	EACH(16) a[i] = sbox(a[i]);
	return a;
}
static ub16 substituted_back(ub16 a) {
	EACH(16) a[i] = sbox_back(a[i]);
	return a;
}
ub16 X86(aesni_aesenclast)(ub16 a, ub16 key) { return substituted(rows(a, 1)) ^ key; }
ub16 X86(aesni_aesenc)(ub16 a, ub16 key) { return columns(substituted(rows(a, 1)), 2, 3, 1, 1) ^ key; }
ub16 X86(aesni_aesdeclast)(ub16 a, ub16 key) { return substituted_back(rows(a, -1)) ^ key; }
ub16 X86(aesni_aesimc)(ub16 a) { return columns(a, 14, 11, 13, 9); }
ub16 X86(aesni_aesdec)(ub16 a, ub16 key) { return columns(substituted_back(rows(a, -1)), 14, 11, 13, 9) ^ key; }
ub16 X86(aesni_aeskeygenassist)(ub16 a, char round) {
	ub16 r;
	EACH(4) {
		r[i] = sbox(a[4 + i]);
		r[4 + i] = sbox(a[4 + ((i + 1) & 3)]);
		r[8 + i] = sbox(a[12 + i]);
		r[12 + i] = sbox(a[12 + ((i + 1) & 3)]);
	}
	r[4] ^= (uint8_t)round;
	r[12] ^= (uint8_t)round;
	return r;
}

/* ── product without carries ── */
uq2 X86(pclmulqdq)(uq2 a, uq2 b, char how) {
	uint64_t x = a[how & 1], y = b[how >> 4 & 1];
	uq2 r = {0, 0};
	for (int k = 0; k < 64; k++)
		if (y >> k & 1) {
			r[0] ^= x << k;
			if (k) r[1] ^= x >> (64 - k);
		}
	return r;
}

/* ── SHA (FIPS 180-4): the first word of the state is the highest element ── */
static uint32_t left(uint32_t a, int n) { return a << n | a >> (32 - n); }
static uint32_t right(uint32_t a, int n) { return a >> n | a << (32 - n); }
ud4 X86(sha1msg1)(ud4 a, ud4 b) { return (ud4){b[2] ^ a[0], b[3] ^ a[1], a[0] ^ a[2], a[1] ^ a[3]}; }
ud4 X86(sha1msg2)(ud4 a, ud4 b) {
	uint32_t w16 = left(a[3] ^ b[2], 1), w17 = left(a[2] ^ b[1], 1), w18 = left(a[1] ^ b[0], 1), w19 = left(a[0] ^ w16, 1);
	return (ud4){w19, w18, w17, w16};
}
ud4 X86(sha1nexte)(ud4 a, ud4 b) {
	b[3] += left(a[3], 30);
	return b;
}
ud4 X86(sha1rnds4)(ud4 abcd, ud4 w, char how) {
	static const uint32_t constants[] = {0x5a827999, 0x6ed9eba1, 0x8f1bbcdc, 0xca62c1d6};
	uint32_t a = abcd[3], b = abcd[2], c = abcd[1], d = abcd[0], e = 0;
	EACH(4) {
		uint32_t f = (how & 3) == 0 ? (b & c) ^ (~b & d) : (how & 3) == 2 ? (b & c) ^ (b & d) ^ (c & d) : b ^ c ^ d;
		uint32_t next = f + left(a, 5) + w[3 - i] + e + constants[how & 3];
		e = d, d = c, c = left(b, 30), b = a, a = next;
	}
	return (ud4){d, c, b, a};
}
ud4 X86(sha256msg1)(ud4 a, ud4 b) {
	uint32_t w[5] = {a[0], a[1], a[2], a[3], b[0]};
	ud4 r;
	EACH(4) r[i] = w[i] + (right(w[i + 1], 7) ^ right(w[i + 1], 18) ^ w[i + 1] >> 3);
	return r;
}
ud4 X86(sha256msg2)(ud4 a, ud4 b) {
	uint32_t w[6] = {b[2], b[3]};
	EACH(4) w[i + 2] = a[i] + (right(w[i], 17) ^ right(w[i], 19) ^ w[i] >> 10);
	return (ud4){w[2], w[3], w[4], w[5]};
}
ud4 X86(sha256rnds2)(ud4 cdgh, ud4 abef, ud4 wk) {
	uint32_t a = abef[3], b = abef[2], c = cdgh[3], d = cdgh[2], e = abef[1], f = abef[0], g = cdgh[1], h = cdgh[0];
	EACH(2) {
		uint32_t t1 = ((e & f) ^ (~e & g)) + (right(e, 6) ^ right(e, 11) ^ right(e, 25)) + wk[i] + h;
		uint32_t t2 = ((a & b) ^ (a & c) ^ (b & c)) + (right(a, 2) ^ right(a, 13) ^ right(a, 22));
		h = g, g = f, f = e, e = d + t1, d = c, c = b, b = a, a = t1 + t2;
	}
	return (ud4){f, e, b, a};
}

/* ── what has no effect on a program ── */
void X86(clflushopt)(const void *p) {}
void X86(clwb)(const void *p) {}
void X86(cldemote)(const void *p) {}
void X86(mmx_emms)(void) {}
