// covers: [7.24.6] abs, labs, llabs, div, ldiv and lldiv
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>

int main(void) {
  printf("%d %ld %lld %d\n", abs(-7), labs(-7000000000), llabs(LLONG_MIN + 1), abs(0));
  int n[] = {7, -7, 7, -7, 0, INT_MAX}, d[] = {2, 2, -2, -2, 5, -1};
  for (int i = 0; i < 6; i++) {
    div_t r = div(n[i], d[i]);
    ldiv_t l = ldiv(n[i] * 1000L, d[i]);
    lldiv_t q = lldiv(n[i], d[i]);
    printf("%d %d %ld %ld %lld %lld\n", r.quot, r.rem, l.quot, l.rem, q.quot, q.rem);
  }
  return 0;
}
