#define _GNU_SOURCE
#include <errno.h>
#include <inttypes.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
static const char *texts[] = {"0", "-0", "42abc", "  +17", "0x1f", "077", "9223372036854775807", "9223372036854775808", "-9223372036854775809", "18446744073709551616", "zz", "", "-", "1e3", "0x", "2147483648", "-2147483649"};
static const char *floats[] = {"0", "1.5", "-2.25e3", "1e400", "1e-400", "0x1.8p3", "inf", "-INFINITY", "nan", "1e", ".5", "5.", "abc", "1.7976931348623157e308", "4.9e-324", "0.1", "123456789012345678901234567890", "1.00000000000000011102230246251565404236316680908203125"};
static int compare(const void *a, const void *b) { return *(const int *)a - *(const int *)b; }
int main(void) {
	for (unsigned i = 0; i < sizeof texts / sizeof *texts; i++) {
		char *end;
		errno = 0;
		long l = strtol(texts[i], &end, 0);
		printf("%s: %ld %td %d | ", texts[i], l, end - texts[i], errno);
		errno = 0;
		unsigned long u = strtoul(texts[i], &end, 10);
		printf("%lu %td %d | ", u, end - texts[i], errno);
		printf("%d %ld %lld %" PRIdMAX "\n", atoi(texts[i]), atol(texts[i]), strtoll(texts[i], NULL, 36), strtoimax(texts[i], NULL, 16));
	}
	for (unsigned i = 0; i < sizeof floats / sizeof *floats; i++) {
		char *end;
		errno = 0;
		double d = strtod(floats[i], &end);
		printf("%s: %.17g %td %d ", floats[i], d, end - floats[i], errno);
		errno = 0;
		float f = strtof(floats[i], NULL);
		printf("%.9g %d ", f, errno);
		printf("%g\n", atof(floats[i]));
	}
	div_t d = div(-7, 2);
	ldiv_t l = ldiv(7, -2);
	lldiv_t ll = lldiv(-7, -2);
	imaxdiv_t im = imaxdiv(100, 7);
	printf("%d %d %ld %ld %lld %lld %jd %jd\n", d.quot, d.rem, l.quot, l.rem, ll.quot, ll.rem, im.quot, im.rem);
	printf("%d %ld %lld %jd\n", abs(-5), labs(-6), llabs(-7), imaxabs(-8));
	for (int i = 0; i < 5; i++) printf("%d ", rand());
	srand(42);
	for (int i = 0; i < 5; i++) printf("%d ", rand());
	srandom(7);
	for (int i = 0; i < 3; i++) printf("%ld ", random());
	unsigned seed = 9;
	printf("%d ", rand_r(&seed));
	printf("%d\n", rand_r(&seed));
	srand48(3);
	printf("%.15f ", drand48());
	printf("%ld ", lrand48());
	printf("%ld\n", mrand48());
	unsigned short x[3] = {1, 2, 3};
	printf("%.15f ", erand48(x));
	printf("%ld ", nrand48(x));
	printf("%ld\n", jrand48(x));
	int a[] = {9, 3, 7, 1, 8}, key = 7, missing = 4;
	qsort(a, 5, sizeof *a, compare);
	for (int i = 0; i < 5; i++) printf("%d ", a[i]);
	int *found = bsearch(&key, a, 5, sizeof *a, compare);
	printf("%td %p\n", found - a, bsearch(&missing, a, 5, sizeof *a, compare));
	puts(getenv("NO_SUCH_VARIABLE_HERE") ? "yes" : "no");
	puts(setenv("MINE", "value", 0) ? "bad" : getenv("MINE"));
	puts(setenv("MINE", "other", 0) ? "bad" : getenv("MINE"));
	setenv("MINE", "third", 1);
	printf("%s ", getenv("MINE"));
	printf("%d ", unsetenv("MINE"));
	printf("%s\n", getenv("MINE") ? "still" : "gone");
	static char put[] = "PUT=yes";
	putenv(put);
	puts(getenv("PUT"));
	printf("%d %d %d\n", RAND_MAX, EXIT_FAILURE, MB_CUR_MAX == 1);
	int point, sign;
	printf("%s ", ecvt(3.14159, 4, &point, &sign));
	printf("%d %d ", point, sign);
	printf("%s ", fcvt(-123.456, 2, &point, &sign));
	printf("%d %d\n", point, sign);
	char g[32];
	printf("%s %ld %s\n", gcvt(0.00012345, 3, g), a64l("/.z"), l64a(12345));
	printf("%ld\n", LONG_MAX);
	return 0;
}
