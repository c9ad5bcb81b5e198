// covers: GNU memfrob, strfry, <ieee754.h>, <linux/limits.h>, <linux/types.h>, <gnu/libc-version.h>, <sys/unistd.h>
#define _GNU_SOURCE
#include <gnu/libc-version.h>
#include <ieee754.h>
#include <linux/limits.h>
#include <linux/types.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/unistd.h>

static int by_value(const void *a, const void *b) { return *(const char *)a - *(const char *)b; }

int main(void) {
  char s[] = "a secret";
  memfrob(s, 8);
  for (int i = 0; i < 8; i++) printf("%02x", (unsigned char)s[i]);
  memfrob(s, 8);
  printf(" %s\n", s);
  char f[] = "hgfedcba";
  strfry(f);
  qsort(f, 8, 1, by_value);
  puts(f);
  union ieee754_double d = {.d = -6.25};
  printf("%u %d %x %x\n", d.ieee.negative, d.ieee.exponent - IEEE754_DOUBLE_BIAS, d.ieee.mantissa0, d.ieee.mantissa1);
  union ieee754_float g = {.f = 0.15625f};
  printf("%u %d %x\n", g.ieee.negative, g.ieee.exponent - IEEE754_FLOAT_BIAS, g.ieee.mantissa);
  union ieee854_long_double l = {.d = 1.5L};
  printf("%d %x %x\n", l.ieee.exponent - IEEE854_LONG_DOUBLE_BIAS, l.ieee.mantissa0, l.ieee.mantissa1);
  __u8 u = 255;
  __s64 v = -1;
  __be32 w = 7;
  printf("%d %lld %u %d %d\n", u, v, w, PATH_MAX, NAME_MAX);
  printf("%d %d\n", gnu_get_libc_version()[0] == '2', (int)(getpid() > 0));
  return 0;
}
