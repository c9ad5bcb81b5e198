// covers: [7.29.3.5] strftime: every conversion, week numbers at year ends, a buffer that is too small
#include <stdio.h>
#include <string.h>
#include <time.h>

int main(void) {
  struct tm t = {.tm_year = 125, .tm_mon = 11, .tm_mday = 31, .tm_wday = 3, .tm_yday = 364, .tm_hour = 0, .tm_min = 7, .tm_sec = 60};
  const char *f[] = {"%a %A %b %B %h", "%C %d %D %e %F", "%g %G %V %U %W", "%H %I %j %m %M", "%n%t%%", "%p %r %R %S %T", "%u %w %y %Y", "%x %X %c", "%Ey %Od %OH"};
  char b[128];
  for (unsigned i = 0; i < sizeof f / sizeof *f; i++) { size_t n = strftime(b, sizeof b, f[i], &t); printf("%zu %s\n", n, b); }
  for (int y = 120; y < 130; y++) {
    struct tm d = {.tm_year = y, .tm_mon = 0, .tm_mday = 1, .tm_hour = 12, .tm_isdst = 0};
    mktime(&d);
    strftime(b, sizeof b, "%Y %G-W%V-%u %U %W", &d);
    puts(b);
  }
  printf("%zu %zu\n", strftime(b, 4, "%Y", &t), strftime(b, 5, "%Y", &t));
  return 0;
}
