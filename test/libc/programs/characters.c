#include <ctype.h>
#include <stdio.h>
#include <wctype.h>
int main(void) {
	for (int c = -1; c < 256; c++)
		printf("%d: %d %d %d %d %d %d %d %d %d %d %d %d %d %d\n", c, isalnum(c), isalpha(c), isblank(c), iscntrl(c), isdigit(c), isgraph(c), islower(c), isprint(c), ispunct(c), isspace(c), isupper(c), isxdigit(c), tolower(c), toupper(c));
	for (int c = 0; c < 200; c++)
		printf("%d%d%d%d%d%d%d%d%d%d%d%d %d %d\n", !!iswalnum(c), !!iswalpha(c), !!iswblank(c), !!iswcntrl(c), !!iswdigit(c), !!iswgraph(c), !!iswlower(c), !!iswprint(c), !!iswpunct(c), !!iswspace(c), !!iswupper(c), !!iswxdigit(c), towlower(c), towupper(c));
	printf("%d %d %d\n", isascii(127), isascii(128), toascii(200));
	printf("%d %d\n", !!iswctype('5', wctype("digit")), towctrans('a', wctrans("toupper")));
	return 0;
}
