// covers: [7.8.2.3] strtoimax, strtoumax, wcstoimax, wcstoumax
#include <errno.h>
#include <inttypes.h>
#include <stdio.h>
#include <wchar.h>

int main(void) {
  char *end;
  printf("%jd\n", strtoimax("-123456789012 rest", &end, 10));
  puts(end);
  printf("%ju %jd\n", strtoumax("777", NULL, 8), strtoimax("0xff", NULL, 0));
  errno = 0;
  printf("%d", strtoimax("99999999999999999999", NULL, 10) == INTMAX_MAX);
  printf(" %d\n", errno == ERANGE);
  wchar_t *we;
  printf("%jd\n", wcstoimax(L"42abc", &we, 10));
  printf("%ls %ju\n", we, wcstoumax(L"zz", NULL, 36));
  return 0;
}
