// covers: [7.22.1.4] strtol, strtoul, strtoll: bases, end pointer, overflow and errno
#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>

static void try(const char *s, int base) {
  char *end;
  errno = 0;
  long v = strtol(s, &end, base);
  printf("%ld %td %d\n", v, end - s, errno == ERANGE);
}

int main(void) {
  try("  -123abc", 10); try("0x1F", 16); try("0x1F", 0); try("0777", 0); try("0778", 8); try("zZ", 36); try("+5", 10);
  try("", 10); try("-", 10); try("0x", 16); try("99999999999999999999", 10); try("-99999999999999999999", 10); try("1010 2", 2);
  char *end;
  errno = 0;
  printf("%lu\n", strtoul("-1", &end, 10));
  printf("%llu\n", strtoull("18446744073709551616", &end, 10));
  printf("%d %lld\n", errno == ERANGE, strtoll("-9223372036854775808", NULL, 0));
  return 0;
}
