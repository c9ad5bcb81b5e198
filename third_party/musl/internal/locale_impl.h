/* What musl's sources want of its locales: iconv's "current locale" is a variable of nobody's, and UTF-8 is coded here. */
#include <locale.h>
#include <stddef.h>
#include <wchar.h>
#define LCTRANS_CUR(text) (text)

static locale_t __memscape_no_locale;
#define CURRENT_LOCALE __memscape_no_locale
#define UTF8_LOCALE ((locale_t)0)

/* RFC 3629: as mbrtowc and wctomb do in a locale with UTF-8. */
static inline size_t mbrtowc_utf8(wchar_t *to, const char *from, size_t n, mbstate_t *state) {
	const unsigned char *s = (const unsigned char *)from;
	if (n == 0) return (size_t)-2;
	if (s[0] < 0x80) {
		*to = s[0];
		return 1;
	}
	int more = s[0] >= 0xc2 && s[0] < 0xe0 ? 1 : s[0] >= 0xe0 && s[0] < 0xf0 ? 2 : s[0] >= 0xf0 && s[0] < 0xf5 ? 3 : 0;
	if (more == 0) return (size_t)-1;
	unsigned value = s[0] & (0x3f >> more);
	for (int i = 1; i <= more; i++) {
		if ((size_t)i >= n) return (size_t)-2;
		if ((s[i] & 0xc0) != 0x80) return (size_t)-1;
		value = value << 6 | (s[i] & 0x3f);
	}
	if ((more == 2 && (value < 0x800 || (value >= 0xd800 && value < 0xe000))) || (more == 3 && (value < 0x10000 || value > 0x10ffff)))
		return (size_t)-1;
	*to = (wchar_t)value;
	return (size_t)more + 1;
}

static inline int wctomb_utf8(char *to, wchar_t wide) {
	unsigned c = (unsigned)wide;
	if (c < 0x80) {
		to[0] = (char)c;
		return 1;
	}
	int more = c < 0x800 ? 1 : c < 0x10000 ? 2 : c < 0x110000 ? 3 : 0;
	if (more == 0 || (c >= 0xd800 && c < 0xe000)) return -1;
	for (int i = more; i > 0; i--, c >>= 6) to[i] = (char)(0x80 | (c & 0x3f));
	to[0] = (char)((0xf00 >> more & 0xff) | c);
	return more + 1;
}
