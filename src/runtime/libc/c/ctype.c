/*
 * Character classes of the C locale, answered with the masks that glibc's table holds. The argument must be EOF or an
 * unsigned char; glibc's table also reaches to -128, so only what lies outside it is reported.
 */
#include <ctype.h>
#include <locale.h>

enum {
	UPPER = 0x100, LOWER = 0x200, ALPHA = 0x400, DIGIT = 0x800, XDIGIT = 0x1000, SPACE = 0x2000, PRINT = 0x4000,
	GRAPH = 0x8000, BLANK = 0x1, CNTRL = 0x2, PUNCT = 0x4, ALNUM = 0x8
};
#define C CNTRL
#define S (CNTRL | SPACE)
#define T (CNTRL | SPACE | BLANK)
#define B (SPACE | PRINT | BLANK)
#define P (PRINT | GRAPH | PUNCT)
#define D (PRINT | GRAPH | DIGIT | XDIGIT | ALNUM)
#define H (PRINT | GRAPH | UPPER | ALPHA | XDIGIT | ALNUM)
#define U (PRINT | GRAPH | UPPER | ALPHA | ALNUM)
#define h (PRINT | GRAPH | LOWER | ALPHA | XDIGIT | ALNUM)
#define l (PRINT | GRAPH | LOWER | ALPHA | ALNUM)
static const unsigned short classes[384] = {
	[128] = C, C, C, C, C, C, C, C, C, T, S, S, S, S, C, C, C, C, C, C, C, C, C, C, C, C, C, C, C, C, C, C,
	B, P, P, P, P, P, P, P, P, P, P, P, P, P, P, P, D, D, D, D, D, D, D, D, D, D, P, P, P, P, P, P,
	P, H, H, H, H, H, H, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, P, P, P, P, P,
	P, h, h, h, h, h, h, l, l, l, l, l, l, l, l, l, l, l, l, l, l, l, l, l, l, l, l, P, P, P, P, C};
#undef C
#undef S
#undef T
#undef B
#undef P
#undef D
#undef H
#undef U
#undef h
#undef l
static const unsigned short *const table = classes + 128;

/* Reports the bad argument; the C library would read outside its table. */
void __memscape_ctype_range(const char *function, int c);

static int is(int c, int mask, const char *function) {
	if (c < -128 || c > 255) {
		__memscape_ctype_range(function, c);
		return 0;
	}
	return table[c] & mask;
}

#define CLASS(name, mask)                                           \
	int(name)(int c) { return is(c, mask, #name); }             \
	int name##_l(int c, locale_t where) {                       \
		(void)where;                                        \
		return is(c, mask, #name "_l");                     \
	}
CLASS(isalnum, ALNUM)
CLASS(isalpha, ALPHA)
CLASS(isblank, BLANK)
CLASS(iscntrl, CNTRL)
CLASS(isdigit, DIGIT)
CLASS(isgraph, GRAPH)
CLASS(islower, LOWER)
CLASS(isprint, PRINT)
CLASS(ispunct, PUNCT)
CLASS(isspace, SPACE)
CLASS(isupper, UPPER)
CLASS(isxdigit, XDIGIT)

/* Outside the table glibc gives the argument back. */
int(tolower)(int c) { return c >= 'A' && c <= 'Z' ? c + 32 : c; }
int(toupper)(int c) { return c >= 'a' && c <= 'z' ? c - 32 : c; }
int tolower_l(int c, locale_t where) {
	(void)where;
	return tolower(c);
}
int toupper_l(int c, locale_t where) {
	(void)where;
	return toupper(c);
}
int(isascii)(int c) { return (c & ~0x7f) == 0; }
int(toascii)(int c) { return c & 0x7f; }

/* For programs that were written against glibc's own macros. */
const unsigned short **__ctype_b_loc(void) {
	static const unsigned short *pointer = classes + 128;
	return &pointer;
}
