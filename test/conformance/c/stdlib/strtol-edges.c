// covers: [7.24.1.7] strtol and its kin: bases, prefixes, signs, ends, overflow
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>

int main(void) {
  const char *s[] = {"42", "  -42", "+7", "0x1F", "0x", "0xg", "077", "08", "1111", "zz", "9223372036854775807", "9223372036854775808", "-9223372036854775809", "", "-", " ", "12abc"};
  int bases[] = {0, 2, 8, 10, 16, 36};
  for (unsigned i = 0; i < sizeof s / sizeof *s; i++) {
    printf("\"%s\"", s[i]);
    for (int k = 0; k < 6; k++) {
      char *e;
      errno = 0;
      long v = strtol(s[i], &e, bases[k]);
      printf(" %ld/%d%s", v, (int)(e - s[i]), errno == ERANGE ? "!" : "");
    }
    puts("");
  }
  char *e;
  printf("%lu %lu ", strtoul("-1", &e, 10), strtoul("-18446744073709551615", &e, 10));
  errno = 0;
  printf("%lu ", strtoul("18446744073709551616", &e, 10)); printf("%d\n", errno == ERANGE);
  printf("%lld %llu\n", strtoll("-0x80", &e, 16), strtoull("777", &e, 8));
  printf("%d %ld %lld\n", atoi(" -12x"), atol("99"), atoll("-5000000000"));
  return 0;
}
