// covers: [7.27.3.3] gmtime over leap years and before the epoch; timegm back
#define _GNU_SOURCE
#include <stdio.h>
#include <time.h>

int main(void) {
  time_t v[] = {0, -1, 951782400, 1709164799, 1709164800, 4102444800, -2208988800, 68169599, 1000000000};
  for (int i = 0; i < 9; i++) {
    struct tm t = *gmtime(&v[i]), u;
    gmtime_r(&v[i], &u);
    printf("%04d-%02d-%02d %02d:%02d:%02d %d %d %d %d\n", t.tm_year + 1900, t.tm_mon + 1, t.tm_mday, t.tm_hour, t.tm_min, t.tm_sec, t.tm_wday, t.tm_yday, u.tm_mday == t.tm_mday, timegm(&t) == v[i]);
  }
  return 0;
}
