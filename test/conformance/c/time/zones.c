// covers: POSIX TZ rules: localtime and mktime in zones with and without summer time, gaps and doubled hours
#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

int main(void) {
  const char *z[] = {"UTC0", "EST5EDT,M3.2.0,M11.1.0", "CET-1CEST,M3.5.0,M10.5.0/3", "<+0530>-5:30", "NZST-12NZDT,M9.5.0,M4.1.0/3"};
  time_t t[] = {1710054000, 1710057600, 1711846799, 1711846800, 1719800000, 1730595600};
  for (int i = 0; i < 5; i++) {
    setenv("TZ", z[i], 1);
    tzset();
    for (int k = 0; k < 6; k++) {
      struct tm *l = localtime(&t[k]);
      printf("%02d %02d:%02d %d %s%s", l->tm_mday, l->tm_hour, l->tm_min, l->tm_isdst, l->tm_zone, k < 5 ? " | " : "\n");
    }
    struct tm g = {.tm_year = 124, .tm_mon = 6, .tm_mday = 4, .tm_hour = 12, .tm_isdst = -1};
    long long s = mktime(&g);
    printf("%lld %d\n", s, g.tm_isdst);
  }
  return 0;
}
