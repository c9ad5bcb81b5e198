#define _GNU_SOURCE
#include <errno.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <uchar.h>
#include <wchar.h>
#include <wctype.h>
int main(void) {
	wchar_t b[64], *rest;
	wcscpy(b, L"wide ");
	wcscat(b, L"string");
	wcsncat(b, L"!!!", 1);
	printf("%ls %zu\n", b, wcslen(b));
	printf("%d %d %d\n", wcscmp(L"a", L"b"), wcsncmp(L"abc", L"abd", 2), wcscasecmp(L"ABC", L"abc"));
	printf("%ls %ls %ls\n", wcschr(b, L'd'), wcsrchr(b, L'i'), wcsstr(b, L"str"));
	printf("%zu %zu %ls\n", wcsspn(b, L"diw"), wcscspn(b, L" "), wcspbrk(b, L"gn"));
	wcscpy(b, L"a,b;c");
	for (wchar_t *p = wcstok(b, L",;", &rest); p; p = wcstok(NULL, L",;", &rest)) printf("<%ls>", p);
	puts("");
	wmemset(b, L'x', 5);
	b[5] = 0;
	wmemcpy(b + 1, L"yz", 2);
	wmemmove(b + 2, b, 3);
	printf("%ls %d %td\n", b, wmemcmp(b, L"xyx", 3), wmemchr(b, L'y', 5) - b);
	wchar_t *end;
	printf("%ld %lu %g\n", wcstol(L"42x", &end, 10), wcstoul(L"ff", NULL, 16), wcstod(L"2.5e1", NULL));
	printf("%d\n", swprintf(b, 64, L"%d %ls %s %c %5.1f", 5, L"wide", "narrow", 'c', 2.25));
	printf("%ls\n", b);
	printf("%d\n", swprintf(b, 3, L"too long"));
	int i;
	float f;
	wchar_t w[16];
	char n[16];
	printf("%d ", swscanf(L"12 wide narrow 3.5", L"%d %ls %s %f", &i, w, n, &f));
	printf("%d %ls %s %g\n", i, w, n, f);
	printf("%zu ", mbstowcs(b, "plain", 64));
	printf("%zu %d\n", wcstombs(n, L"back", 16), mblen("a", 1));
	errno = 0;
	printf("%d ", (int)wcstombs(n, L"\u00e9", 16));
	printf("%d\n", errno);
	errno = 0;
	i = printf("%ls|", L"\u00e9");
	int number = errno;
	printf("%d %d\n", i, number);
	printf("\n%s\n", setlocale(LC_ALL, NULL));
	printf("%s\n", setlocale(LC_ALL, "C.UTF-8") ? "utf8" : "none");
	printf("%s %d\n", setlocale(LC_CTYPE, NULL), (int)MB_CUR_MAX);
	const char *text = "h\xc3\xa9llo \xe2\x82\xac \xf0\x9f\x98\x80";
	size_t count = mbstowcs(b, text, 64);
	printf("%zu %x %x %x\n", count, b[1], b[6], b[8]);
	printf("%ls|%5.4ls|%-8lc|\n", b, b, (wint_t)0x20ac);
	char out[32];
	printf("%zu %s\n", wcstombs(out, b, 32), out);
	mbstate_t state;
	memset(&state, 0, sizeof state);
	wchar_t c;
	printf("%d ", (int)mbrtowc(&c, "\xe2", 1, &state));
	printf("%d ", (int)mbrtowc(&c, "\x82\xac", 2, &state));
	printf("%x %d\n", c, mbsinit(&state));
	errno = 0;
	i = (int)mbrtowc(&c, "\xff", 1, &state);
	printf("%d %d\n", i, errno);
	memset(&state, 0, sizeof state);
	printf("%zu %d\n", wcrtomb(out, 0x1f600, &state), wctomb(out, 0xe9));
	const char *source = text;
	count = mbsrtowcs(b, &source, 4, &state);
	printf("%zu %d\n", count, (int)(source - text));
	const wchar_t *wide_source = L"\u20acx";
	count = wcsrtombs(out, &wide_source, 32, &state);
	printf("%zu %p\n", count, (void *)wide_source);
	printf("%d %d %d\n", btowc('a'), wctob(L'a'), wctob(0xe9));
	printf("%d %d %d\n", !!iswalpha(0xe9), towupper(0xe9), !!iswupper(0xc9));
	printf("%d %d %d\n", wcwidth(L'a'), wcwidth(0x4e00), wcwidth(0x301));
	char32_t c32;
	memset(&state, 0, sizeof state);
	count = mbrtoc32(&c32, "\xe2\x82\xac", 3, &state);
	printf("%zu %x\n", count, c32);
	wchar_t *d = wcsdup(L"copy");
	printf("%ls %d\n", d, fwide(stdout, 0) < 0);
	free(d);
	FILE *t = tmpfile();
	fwprintf(t, L"%ls %d\n", L"\u20ac wide", 5);
	fputwc(L'\u00e9', t);
	fputws(L"end\n", t);
	rewind(t);
	printf("%x ", fgetwc(t));
	printf("%x\n", fgetwc(t));
	ungetwc(L'Z', t);
	printf("%lc\n", fgetwc(t));
	printf("%ls", fgetws(b, 64, t));
	printf("%d\n", fwscanf(t, L"%ls", b));
	printf("%ls %d\n", b, fwide(t, 0) > 0);
	fclose(t);
	return 0;
}
