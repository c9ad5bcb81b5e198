// covers: [7.11.2] the locale "C" in printf, strtod and strftime; grouping flag does nothing
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

int main(void) {
  printf("%s %s\n", setlocale(LC_ALL, NULL), setlocale(LC_NUMERIC, "C"));
  printf("%'d %'.2f\n", 1234567, 1234567.891);
  printf("%g\n", strtod("1,5", NULL));
  struct tm t = {.tm_year = 124, .tm_mon = 1, .tm_mday = 29, .tm_wday = 4, .tm_hour = 13, .tm_min = 5, .tm_sec = 9, .tm_yday = 59};
  char b[128];
  strftime(b, sizeof b, "%c|%x|%X|%p|%r", &t);
  puts(b);
  printf("%d\n", setlocale(LC_ALL, "xx_YY.nowhere") == NULL);
  const struct lconv *l = localeconv();
  printf("%d %d [%s] [%s]\n", l->frac_digits == 127, l->int_frac_digits == 127, l->mon_decimal_point, l->currency_symbol);
  return 0;
}
