// covers: POSIX newlocale, uselocale, duplocale, freelocale and functions with _l
#define _GNU_SOURCE
#include <ctype.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main(void) {
  locale_t c = newlocale(LC_ALL_MASK, "C", NULL);
  locale_t d = duplocale(c);
  locale_t old = uselocale(c);
  printf("%d %d\n", old == LC_GLOBAL_LOCALE, uselocale(NULL) == c);
  printf("%d %c %d\n", isalpha_l('x', d) != 0, toupper_l('q', d), strcoll_l("a", "b", c) < 0);
  printf("%g\n", strtod_l("2.5", NULL, c));
  uselocale(LC_GLOBAL_LOCALE);
  freelocale(d);
  freelocale(c);
  return 0;
}
