// covers: [7.22.6] abs, labs, llabs, div, ldiv, lldiv, imaxdiv
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

int main(void) {
  printf("%d %ld %lld %jd\n", abs(-5), labs(-6L), llabs(-7LL), imaxabs(-8));
  div_t d = div(-17, 5);
  ldiv_t l = ldiv(100000000000, -7);
  lldiv_t q = lldiv(-1, 10);
  imaxdiv_t m = imaxdiv(99, 10);
  printf("%d %d %ld %ld %lld %lld %jd %jd\n", d.quot, d.rem, l.quot, l.rem, q.quot, q.rem, m.quot, m.rem);
  return 0;
}
