/* mbrtoc8 and c8rtomb (C23 7.30.1): a character's bytes of UTF-8 one by one. */
#include <errno.h>
#include <stdint.h>
#include <uchar.h>
#include <wchar.h>

#define ILLEGAL ((size_t)-1)
#define INCOMPLETE ((size_t)-2)
#define FROM_BEFORE ((size_t)-3)

/* What is left of a character to hand out: up to three bytes, the next one lowest, and their number in the top byte. */
size_t mbrtoc8(unsigned char *restrict to, const char *restrict s, size_t n, mbstate_t *restrict state) {
	static mbstate_t own;
	if (!state) state = &own;
	if (!s) return mbrtoc8(NULL, "", 1, state);
	uint32_t left = state->__opaque2;
	if (left >> 24) {
		if (to) *to = (unsigned char)left;
		uint32_t count = (left >> 24) - 1;
		state->__opaque2 = count ? count << 24 | (left >> 8 & 0xffff) : 0;
		return FROM_BEFORE;
	}
	char32_t c = 0;
	size_t used = mbrtoc32(&c, s, n, state);
	if (used == ILLEGAL || used == INCOMPLETE) return used;
	unsigned char first = (unsigned char)c;
	if (c >= 0x10000) {
		first = (unsigned char)(0xf0 | c >> 18);
		left = 3u << 24 | (0x80 | (c & 63)) << 16 | (0x80 | (c >> 6 & 63)) << 8 | (0x80 | (c >> 12 & 63));
	} else if (c >= 0x800) {
		first = (unsigned char)(0xe0 | c >> 12);
		left = 2u << 24 | (0x80 | (c & 63)) << 8 | (0x80 | (c >> 6 & 63));
	} else if (c >= 0x80) {
		first = (unsigned char)(0xc0 | c >> 6);
		left = 1u << 24 | (0x80 | (c & 63));
	}
	state->__opaque2 = left;
	if (to) *to = first;
	return used;
}

/* What came so far: the bytes still missing in the top byte, the smallest character that needs so many, the bits. */
size_t c8rtomb(char *restrict to, unsigned char unit, mbstate_t *restrict state) {
	static mbstate_t own;
	char aside[16];
	if (!state) state = &own;
	if (!to) {
		to = aside;
		unit = 0;
	}
	uint32_t missing = state->__opaque2 >> 24, c = state->__opaque2 & 0x1fffff;
	if (missing == 0) {
		if (unit < 0x80) c = unit;
		else if (unit >= 0xc2 && unit < 0xe0) missing = 1, c = unit & 31u;
		else if (unit >= 0xe0 && unit < 0xf0) missing = 2, c = unit & 15u;
		else if (unit >= 0xf0 && unit < 0xf5) missing = 3, c = unit & 7u;
		else goto illegal;
		if (missing) {
			state->__opaque1 = missing;
			state->__opaque2 = missing << 24 | c;
			return 0;
		}
		return c32rtomb(to, c, NULL);
	}
	if ((unit & 0xc0) != 0x80) goto illegal;
	int second = missing == state->__opaque1;
	c = c << 6 | (unit & 63u);
	if (second && missing == 2 && (c < 0x20 || (c >= 0x360 && c < 0x380))) goto illegal;
	if (second && missing == 3 && (c < 0x10 || c >= 0x110)) goto illegal;
	if (--missing) {
		state->__opaque2 = missing << 24 | c;
		return 0;
	}
	state->__opaque1 = state->__opaque2 = 0;
	return c32rtomb(to, c, NULL);
illegal:
	state->__opaque1 = state->__opaque2 = 0;
	errno = EILSEQ;
	return ILLEGAL;
}
