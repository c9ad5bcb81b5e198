// covers: [7.27.3.1] asctime, ctime, difftime, clock, time
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

int main(void) {
  setenv("TZ", "UTC0", 1);
  struct tm t = {.tm_year = 99, .tm_mon = 6, .tm_mday = 4, .tm_hour = 1, .tm_min = 2, .tm_sec = 3, .tm_wday = 0};
  printf("%s", asctime(&t));
  time_t v = 86400 * 365;
  printf("%s", ctime(&v));
  printf("%g %g\n", difftime(100, 40), difftime(0, 1e9));
  time_t a, b = time(&a);
  printf("%d %d %d\n", a == b, a > 1000000000, clock() != (clock_t)-1);
  printf("%ld\n", (long)CLOCKS_PER_SEC);
  return 0;
}
