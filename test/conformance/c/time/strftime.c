// covers: [7.27.3.5] strftime: every conversion of the locale "C"
#include <stdio.h>
#include <time.h>

int main(void) {
  struct tm t = {.tm_year = 124, .tm_mon = 1, .tm_mday = 5, .tm_hour = 15, .tm_min = 4, .tm_sec = 9, .tm_wday = 1, .tm_yday = 35};
  const char *f[] = {"%a %A %b %B %h", "%c", "%C %d %D %e", "%F %H %I %j", "%m %M %p %r", "%R %S %T", "%u %U %V %w %W", "%x %X", "%y %Y %g %G", "%%|%n|%t|", "%Ex %Od"};
  char b[80];
  for (int i = 0; i < 11; i++) { size_t n = strftime(b, sizeof b, f[i], &t); printf("%zu %s\n", n, b); }
  printf("%zu\n", strftime(b, 4, "%Y", &t));
  struct tm w = {.tm_year = 121, .tm_mon = 0, .tm_mday = 3, .tm_wday = 0, .tm_yday = 2};
  strftime(b, sizeof b, "%V %G %U %W %u", &w);
  puts(b);
  return 0;
}
