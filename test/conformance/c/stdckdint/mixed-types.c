// covers: [7.20.1] (C23) ckd_add, ckd_sub and ckd_mul over operands and results of different types: the wrapped result
// std: c23
// native: clang
#include <limits.h>
#include <stdckdint.h>
#include <stdint.h>
#include <stdio.h>

int main(void) {
  int8_t i8;
  uint8_t u8;
  int32_t i32;
  uint32_t u32;
  int64_t i64;
  uint64_t u64;
  printf("%d ", ckd_add(&i8, 100, 27));
  printf("%d | %d ", i8, ckd_add(&i8, 100, 28));
  printf("%d | %d ", i8, ckd_sub(&u8, 1, 2));
  printf("%d | %d ", u8, ckd_sub(&u8, 2, 2));
  printf("%d\n", u8);
  printf("%d ", ckd_mul(&i32, INT64_C(1) << 20, INT64_C(1) << 11));
  printf("%d | %d ", i32, ckd_mul(&i64, INT64_C(1) << 20, INT64_C(1) << 11));
  printf("%lld | %d ", (long long)i64, ckd_mul(&i64, INT64_MIN, -1));
  printf("%lld\n", (long long)i64);
  printf("%d ", ckd_add(&u64, -1, 1u));
  printf("%llu | %d ", (unsigned long long)u64, ckd_add(&u64, UINT64_MAX, -1));
  printf("%llu | %d ", (unsigned long long)u64, ckd_sub(&u32, 0, INT64_C(-4294967295)));
  printf("%u | %d ", u32, ckd_sub(&u32, 0, INT64_C(-4294967296)));
  printf("%u\n", u32);
  unsigned char c = 255;
  printf("%d ", ckd_add(&i32, c, c));
  printf("%d | %d ", i32, ckd_mul(&i64, UINT64_MAX, 1));
  printf("%lld | %d ", (long long)i64, ckd_mul(&i64, UINT64_MAX, 0));
  printf("%lld\n", (long long)i64);
  long long factorial = 1;
  int n = 1;
  while (!ckd_mul(&factorial, factorial, n)) n++;
  printf("%d! does not fit: %d\n", n, __STDC_VERSION_STDCKDINT_H__ >= 202311L);
  return 0;
}
