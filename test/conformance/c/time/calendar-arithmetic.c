// covers: [7.29.2.3] mktime normalises out-of-range fields; difftime; leap years
#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

int main(void) {
  setenv("TZ", "UTC", 1);
  tzset();
  int months[] = {-1, 12, 25}, days[] = {0, 31, -400, 366};
  for (int m = 0; m < 3; m++)
    for (int d = 0; d < 4; d++) {
      struct tm t = {.tm_year = 124, .tm_mon = months[m], .tm_mday = days[d], .tm_hour = 30, .tm_min = -5, .tm_sec = 100};
      time_t s = mktime(&t);
      printf("%lld %04d-%02d-%02d %02d:%02d:%02d %d %d\n", (long long)s, t.tm_year + 1900, t.tm_mon + 1, t.tm_mday, t.tm_hour, t.tm_min, t.tm_sec, t.tm_wday, t.tm_yday);
    }
  for (int y = 1896; y <= 2104; y += 4) {
    struct tm t = {.tm_year = y - 1900, .tm_mon = 1, .tm_mday = 29};
    mktime(&t);
    if (t.tm_mon != 1) printf("%d ", y);
  }
  puts("");
  printf("%.0f\n", difftime((time_t)1700000000, (time_t)1600000000));
  return 0;
}
