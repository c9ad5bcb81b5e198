// covers: [7.11] setlocale in the locale "C", localeconv
#include <limits.h>
#include <locale.h>
#include <stdio.h>

int main(void) {
  printf("%s %s\n", setlocale(LC_ALL, NULL), setlocale(LC_ALL, "C"));
  struct lconv *l = localeconv();
  printf("[%s][%s][%s][%s]\n", l->decimal_point, l->thousands_sep, l->grouping, l->currency_symbol);
  printf("%d %d\n", l->frac_digits == CHAR_MAX, l->p_cs_precedes == CHAR_MAX);
  printf("%d\n", setlocale(LC_ALL, "no-such-locale") == NULL);
  printf("%s\n", setlocale(LC_NUMERIC, NULL));
  return 0;
}
