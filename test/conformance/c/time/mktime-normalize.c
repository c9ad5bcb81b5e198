// covers: [7.27.2.3] mktime normalises its argument and finds the day of the week
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static void show(int y, int mo, int d, int h, int mi, int s) {
  struct tm t = {.tm_year = y - 1900, .tm_mon = mo - 1, .tm_mday = d, .tm_hour = h, .tm_min = mi, .tm_sec = s, .tm_isdst = 0};
  time_t v = mktime(&t);
  printf("%lld %04d-%02d-%02d %02d:%02d:%02d w%d y%d\n", (long long)v, t.tm_year + 1900, t.tm_mon + 1, t.tm_mday, t.tm_hour, t.tm_min, t.tm_sec, t.tm_wday, t.tm_yday);
}

int main(void) {
  setenv("TZ", "UTC0", 1);
  tzset();
  show(1970, 1, 1, 0, 0, 0);
  show(2000, 2, 30, 0, 0, 0);
  show(2024, 14, -3, 25, 61, 3661);
  show(1999, 12, 31, 23, 59, 60);
  show(2038, 1, 19, 3, 14, 8);
  show(1900, 3, 1, 12, 0, 0);
  return 0;
}
