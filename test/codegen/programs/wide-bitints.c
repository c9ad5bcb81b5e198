// _BitInt of more than 128 bits: conversions to and from floating point, and counts of bits.
#include <stdio.h>

typedef _BitInt(256) i256;
typedef unsigned _BitInt(256) u256;
typedef unsigned _BitInt(200) u200;
typedef _BitInt(150) i150;

static volatile double one = 1;

static void show(const char *name, u256 v) {
  printf("%s", name);
  for (int k = 3; k >= 0; k--) printf(" %016llx", (unsigned long long)(v >> (64 * k)));
  printf("\n");
}
__attribute__((noinline)) static double to_double(i256 v) { return (double)v; }
__attribute__((noinline)) static float to_float(u256 v) { return (float)v; }
__attribute__((noinline)) static i256 from_double(double d) { return (i256)d; }
__attribute__((noinline)) static i150 from_float(float d) { return (i150)d; }
__attribute__((noinline)) static int zeros(u200 v) { return __builtin_clzg(v, 200); }
__attribute__((noinline)) static int last_zeros(u200 v) { return __builtin_ctzg(v, 200); }

int main(void) {
  i256 x = (i256)1 << 200;
  printf("%a %a %a\n", to_double(x), to_double(-x), to_double(0));
  printf("%a %a\n", to_double((x | 1) + (x >> 53)), to_double(x + (x >> 53)));
  printf("%a %a\n", to_double(-12345), to_double(x / 3));
  printf("%a %a %a\n", to_float((u256)1 << 127), to_float(((u256)0x1000001 << 100) | 1), to_float((u256)7));
  show("2^200", (u256)from_double(one * 0x1p200));
  show("-2^130*1.5", (u256)from_double(one * -0x1.8p130));
  show("-7.9", (u256)from_double(one * -7.9));
  show("0.5", (u256)from_double(one * 0.5));
  show("-2^100", (u256)(i256)from_float((float)one * -0x1p100f));
  u200 y = (u200)1 << 150;
  printf("%d %d %d\n", zeros(y), zeros(1), zeros(0));
  printf("%d %d %d\n", last_zeros(y), last_zeros(y | 8), last_zeros(0));
  return 0;
}
