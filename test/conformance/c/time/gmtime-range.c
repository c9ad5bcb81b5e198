// covers: [7.29.3] gmtime and asctime over a wide range; gmtime_r, asctime_r, ctime_r
#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

int main(void) {
  setenv("TZ", "UTC0", 1);
  time_t t[] = {0, -1, 951782400, 1709164800, 2147483647, 2147483648LL, -2208988800LL, 4102444799LL, 253402300799LL};
  for (unsigned i = 0; i < sizeof t / sizeof *t; i++) {
    struct tm g;
    char b[32], c[32];
    gmtime_r(&t[i], &g);
    printf("%s", asctime_r(&g, b));
    printf("%d %d\n", strcmp(b, ctime_r(&t[i], c)) == 0, timegm(&g) == t[i]);
  }
  struct tm *p = gmtime(t), *q = gmtime(t + 1);
  printf("%d %d\n", p == q, q->tm_year);
  return 0;
}
