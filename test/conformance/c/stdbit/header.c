// covers: [7.18] (C23) <stdbit.h>: every function and macro at the ends of each type; where there is no such header, plain loops
// std: c23
// native: clang
#include <stdio.h>
#if __has_include(<stdbit.h>)
#include <stdbit.h>
#else
static int bit(unsigned long long v, int n) { return (int)(v >> n & 1); }
static int run(unsigned long long v, int w, int top, int value) {
  int n = 0;
  while (n < w && bit(v, top ? w - 1 - n : n) == value) n++;
  return n;
}
static int count(unsigned long long v, int w) { return w == 0 ? 0 : bit(v, w - 1) + count(v, w - 1); }
static int place(int n, int w) { return n == w ? 0 : n + 1; }
static unsigned long long floor2(unsigned long long v) { return v == 0 ? 0 : 1ull << (63 - run(v, 64, 1, 0)); }
static unsigned long long ceil2(unsigned long long v, int w) {
  if (v <= 1) return 1;
  unsigned long long f = floor2(v - 1);
  return f >> (w - 1) ? 0 : f << 1;
}
#define W(v) ((int)sizeof(v) * 8)
#define stdc_leading_zeros(v) run(v, W(v), 1, 0)
#define stdc_leading_ones(v) run(v, W(v), 1, 1)
#define stdc_trailing_zeros(v) run(v, W(v), 0, 0)
#define stdc_trailing_ones(v) run(v, W(v), 0, 1)
#define stdc_first_leading_zero(v) place(run(v, W(v), 1, 1), W(v))
#define stdc_first_leading_one(v) place(run(v, W(v), 1, 0), W(v))
#define stdc_first_trailing_zero(v) place(run(v, W(v), 0, 1), W(v))
#define stdc_first_trailing_one(v) place(run(v, W(v), 0, 0), W(v))
#define stdc_count_zeros(v) (W(v) - count(v, W(v)))
#define stdc_count_ones(v) count(v, W(v))
#define stdc_has_single_bit(v) (count(v, W(v)) == 1)
#define stdc_bit_width(v) (W(v) - run(v, W(v), 1, 0))
#define stdc_bit_floor(v) floor2(v)
#define stdc_bit_ceil(v) ceil2(v, W(v))
#endif

#define SHOW(v)                                                                                                   \
  printf("%llx: %d %d %d %d, %d %d %d %d, %d %d %d %d, %llx %llx\n", (unsigned long long)(v),                     \
         (int)stdc_leading_zeros(v), (int)stdc_leading_ones(v), (int)stdc_trailing_zeros(v),                      \
         (int)stdc_trailing_ones(v), (int)stdc_first_leading_zero(v), (int)stdc_first_leading_one(v),             \
         (int)stdc_first_trailing_zero(v), (int)stdc_first_trailing_one(v), (int)stdc_count_zeros(v),             \
         (int)stdc_count_ones(v), (int)stdc_has_single_bit(v), (int)stdc_bit_width(v),                            \
         (unsigned long long)stdc_bit_floor(v), (unsigned long long)stdc_bit_ceil(v))
#define TYPE(T)                                                                                                   \
  for (int k = 0; k < 7; k++) {                                                                                   \
    static const unsigned long long some[] = {0, 1, 0x16, 0x80, 0xf0f0f0f0f0f0f0f1, ~0ull, ~0ull >> 1};           \
    T v = (T)some[k];                                                                                             \
    SHOW(v);                                                                                                      \
    v = (T)1 << (sizeof v * 8 - 1);                                                                               \
    SHOW(v);                                                                                                      \
  }

int main(void) {
  TYPE(unsigned char);
  TYPE(unsigned short);
  TYPE(unsigned);
  TYPE(unsigned long);
  TYPE(unsigned long long);
  return 0;
}
