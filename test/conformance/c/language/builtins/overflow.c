// covers: __builtin_add_overflow and its kin, over mixed types
#include <limits.h>
#include <stdio.h>

int main(void) {
  int r;
  printf("%d ", __builtin_add_overflow(INT_MAX, 1, &r)); printf("%d\n", r);
  printf("%d ", __builtin_sub_overflow(5, 7, &r)); printf("%d\n", r);
  printf("%d ", __builtin_mul_overflow(65536, 65536, &r)); printf("%d\n", r);
  unsigned char c;
  printf("%d ", __builtin_add_overflow(200, 100, &c)); printf("%d\n", c);
  unsigned u;
  printf("%d ", __builtin_sub_overflow(1, 2, &u)); printf("%u\n", u);
  long long ll;
  printf("%d ", __builtin_mul_overflow(LLONG_MAX, 2, &ll)); printf("%lld\n", ll);
  printf("%d ", __builtin_smul_overflow(-46341, 46341, &r)); printf("%d\n", r);
  unsigned long ul;
  printf("%d ", __builtin_umull_overflow(1ul << 33, 1ul << 31, &ul)); printf("%lu\n", ul);
  return 0;
}
