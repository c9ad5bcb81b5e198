#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
int main(void) {
	setenv("TZ", "UTC", 1);
	tzset();
	time_t moments[] = {0, 1, 951782400, 951868800, 1709164800, -1, -86401, 4102444799, 1735689600, 253402300799, 68169600};
	const char *all = "%a %A %b %B %c %C %d %D %e %F %g %G %H %I %j %m %M %p %P %r %R %S %s %T %u %U %V %w %W %x %X %y %Y %z %Z %% %k %l %h";
	for (unsigned i = 0; i < sizeof moments / sizeof *moments; i++) {
		struct tm t = *gmtime(&moments[i]);
		char text[512];
		size_t n = strftime(text, sizeof text, all, &t);
		printf("%zu %s\n", n, text);
		t = *localtime(&moments[i]);
		strftime(text, sizeof text, "%_d|%-d|%05d|%^a|%#Z|%-m|%_H|%10Y|%e|%Ey|%Od", &t);
		printf("%s %s", text, asctime(&t));
		printf("%s", ctime(&moments[i]));
		printf("%ld %d %d\n", (long)mktime(&t), t.tm_yday, t.tm_isdst);
	}
	struct tm odd = {.tm_year = 123, .tm_mon = 14, .tm_mday = -3, .tm_hour = 50, .tm_min = -10, .tm_sec = 100};
	printf("%ld ", (long)timegm(&odd));
	printf("%d-%d-%d %d:%d:%d %d %d\n", odd.tm_year, odd.tm_mon, odd.tm_mday, odd.tm_hour, odd.tm_min, odd.tm_sec, odd.tm_wday, odd.tm_yday);
	struct tm p;
	memset(&p, 0, sizeof p);
	const char *end = strptime("2024-02-29 13:45:07 rest", "%Y-%m-%d %H:%M:%S", &p);
	printf("%s %d %d %d %d %d %d\n", end, p.tm_year, p.tm_mon, p.tm_mday, p.tm_hour, p.tm_wday, p.tm_yday);
	memset(&p, 0, sizeof p);
	printf("%d\n", strptime("Tue Mar  5 1:02:03 PM", "%a %b %e %I:%M:%S %p", &p) != NULL);
	printf("%d %d %d %d\n", p.tm_wday, p.tm_mon, p.tm_mday, p.tm_hour);
	printf("%p\n", (void *)strptime("nope", "%Y", &p));
	printf("%.1f\n", difftime(100, 58));
	char small[4];
	printf("%zu\n", strftime(small, sizeof small, "%Y", gmtime(&moments[0])));
	struct timespec a, b, half = {0, 500000000};
	clock_gettime(CLOCK_MONOTONIC, &a);
	printf("%d\n", nanosleep(&half, NULL));
	clock_gettime(CLOCK_MONOTONIC, &b);
	double slept = (double)(b.tv_sec - a.tv_sec) + (double)(b.tv_nsec - a.tv_nsec) / 1e9;
	printf("%d\n", slept >= 0.5 && slept < 2);
	clock_t c = clock();
	printf("%d %d\n", c >= 0, time(NULL) > 1700000000);
	printf("%ld\n", (long)CLOCKS_PER_SEC);
	return 0;
}
