/* Small functions of <stdlib.h> and <inttypes.h> that need no host. */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

int(abs)(int a) { return a > 0 ? a : -a; }
long(labs)(long a) { return a > 0 ? a : -a; }
long long(llabs)(long long a) { return a > 0 ? a : -a; }
intmax_t(imaxabs)(intmax_t a) { return a > 0 ? a : -a; }
div_t(div)(int a, int b) { return (div_t){a / b, a % b}; }
ldiv_t(ldiv)(long a, long b) { return (ldiv_t){a / b, a % b}; }
lldiv_t(lldiv)(long long a, long long b) { return (lldiv_t){a / b, a % b}; }
imaxdiv_t(imaxdiv)(intmax_t a, intmax_t b) { return (imaxdiv_t){a / b, a % b}; }

char *gcvt(double x, int digits, char *to) {
	sprintf(to, "%.*g", digits > 17 ? 17 : digits, x);
	return to;
}

char *l64a(long value) {
	static const char digits[] = "./0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
	static char text[7];
	unsigned v = (unsigned)value;
	char *p = text;
	for (; v; v >>= 6) *p++ = digits[v & 63];
	*p = 0;
	return text;
}

char *canonicalize_file_name(const char *path) { return realpath(path, NULL); }
