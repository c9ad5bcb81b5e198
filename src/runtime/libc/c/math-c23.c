/* What C23 has of IEC 60559 beyond C17 (C23 7.12), with the signatures of glibc. */
#include <fenv.h>
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define T double
#define N(NAME) NAME
#define BITS uint64_t
#define BYTES 8
#define PAYLOAD 51
#include "math-c23.inc"
#undef T
#undef N
#undef BITS
#undef BYTES
#undef PAYLOAD

#define T float
#define N(NAME) NAME##f
#define BITS uint32_t
#define BYTES 4
#define PAYLOAD 22
#include "math-c23.inc"
#undef T
#undef N
#undef BITS
#undef BYTES
#undef PAYLOAD

#define T long double
#define N(NAME) NAME##l
#define BITS unsigned __int128
#define BYTES 10
#define PAYLOAD 62
#define WITH_FMAXIMUM
#include "math-c23.inc"
#undef T
#undef N

/* C23 7.24.1.3: formats are one conversion without a length. */
int strfromd(char *restrict to, size_t n, const char *restrict format, double x) { return snprintf(to, n, format, x); }
int strfromf(char *restrict to, size_t n, const char *restrict format, float x) { return snprintf(to, n, format, (double)x); }
int strfroml(char *restrict to, size_t n, const char *restrict format, long double x) {
	char with[64];
	size_t length = strlen(format);
	if (length == 0 || length > sizeof with - 2) return snprintf(to, n, "%s", format);
	memcpy(with, format, length - 1);
	with[length - 1] = 'L';
	with[length] = format[length - 1];
	with[length + 1] = 0;
	return snprintf(to, n, with, x);
}
