// covers: [7.20] (C23) ckd_add, ckd_sub and ckd_mul
// std: c23
// native: clang
#include <stdckdint.h>
#include <stdint.h>
#include <stdio.h>

int main(void) {
  int8_t a;
  bool o = ckd_add(&a, 100, 27);
  printf("%d %d\n", o, a);
  o = ckd_add(&a, 100, 28);
  printf("%d %d\n", o, a);
  uint32_t u;
  o = ckd_sub(&u, 3, 5);
  printf("%d %u\n", o, u);
  int64_t l;
  o = ckd_mul(&l, 4000000000LL, 4000000000LL);
  printf("%d %lld\n", o, (long long)l);
  o = ckd_mul(&l, -3, 7u);
  printf("%d %lld\n", o, (long long)l);
  return 0;
}
