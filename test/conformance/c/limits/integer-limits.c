// covers: [5.2.4.2.1] <limits.h>
#include <limits.h>
#include <stdio.h>

int main(void) {
  printf("%d %d %d %d %d\n", CHAR_BIT, SCHAR_MIN, SCHAR_MAX, UCHAR_MAX, CHAR_MIN);
  printf("%d %d %d %d %u\n", SHRT_MIN, USHRT_MAX, INT_MIN, INT_MAX, UINT_MAX);
  printf("%ld %ld %lu\n%lld %lld %llu\n", LONG_MIN, LONG_MAX, ULONG_MAX, LLONG_MIN, LLONG_MAX, ULLONG_MAX);
  printf("%d %d\n", MB_LEN_MAX >= 1, PATH_MAX);
  return 0;
}
