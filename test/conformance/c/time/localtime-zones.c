// covers: POSIX tzset: TZ with an offset and with daylight saving rules
#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static void show(const char *tz, time_t v) {
  setenv("TZ", tz, 1);
  tzset();
  struct tm t = *localtime(&v);
  char b[60];
  strftime(b, sizeof b, "%F %T %z %Z", &t);
  printf("%s dst%d %d\n", b, t.tm_isdst, mktime(&t) == v);
}

int main(void) {
  show("UTC0", 1700000000);
  show("EST5", 1700000000);
  show("CET-1CEST,M3.5.0,M10.5.0/3", 1700000000);
  show("CET-1CEST,M3.5.0,M10.5.0/3", 1690000000);
  show("<+0545>-5:45", 1700000000);
  printf("%ld\n", timezone);
  return 0;
}
