// covers: generators and tests of random numbers: xorshift, a Mersenne twister, shuffles, chi squared, a Monte Carlo estimate
#include <math.h>
#include <stdint.h>
#include <stdio.h>
static uint64_t s = 88172645463325252ull;
static uint64_t xs(void) { s ^= s << 13; s ^= s >> 7; s ^= s << 17; return s; }
static double unit(void) { return (xs() >> 11) * 0x1p-53; }
static uint32_t mt[624]; static int at = 624;
static uint32_t twist(void) {
  if (at == 624) { for (int i = 0; i < 624; i++) { uint32_t y = (mt[i] & 0x80000000) | (mt[(i + 1) % 624] & 0x7fffffff); mt[i] = mt[(i + 397) % 624] ^ y >> 1 ^ (y & 1 ? 0x9908b0df : 0); } at = 0; }
  uint32_t y = mt[at++]; y ^= y >> 11; y ^= y << 7 & 0x9d2c5680; y ^= y << 15 & 0xefc60000; return y ^ y >> 18;
}
int main(void) {
  mt[0] = 5489; for (int i = 1; i < 624; i++) mt[i] = 1812433253u * (mt[i - 1] ^ mt[i - 1] >> 30) + i;
  for (int i = 0; i < 999; i++) twist();
  printf("%u\n", twist());
  int bins[10] = {0}, in = 0; double sum = 0, sq = 0;
  for (int i = 0; i < 5000; i++) { double x = unit(), y = unit(); bins[(int)(x * 10)]++; in += x * x + y * y < 1; double g = sqrt(-2 * log(1 - x)) * cos(2 * acos(-1) * y); sum += g; sq += g * g; }
  double chi = 0; for (int i = 0; i < 10; i++) chi += (bins[i] - 500.0) * (bins[i] - 500.0) / 500;
  printf("%.3f %.3f %.3f %.3f\n", chi, 4.0 * in / 5000, sum / 5000, sq / 5000);
  int d[10]; for (int i = 0; i < 10; i++) d[i] = i;
  for (int i = 9; i > 0; i--) { int j = (int)(xs() % (unsigned)(i + 1)), t = d[i]; d[i] = d[j]; d[j] = t; }
  for (int i = 0; i < 10; i++) printf("%d", d[i]);
  puts("");
  return 0;
}
