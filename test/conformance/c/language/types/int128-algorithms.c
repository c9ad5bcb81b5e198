// covers: __int128 in algorithms: products of 64-bit numbers, division, decimal output, modular arithmetic
#include <stdint.h>
#include <stdio.h>
typedef unsigned __int128 u128;
static void print(u128 x) { char b[48]; int n = 0; do b[n++] = (char)('0' + (int)(x % 10)); while (x /= 10); while (n) putchar(b[--n]); putchar('\n'); }
int main(void) {
  u128 f = 1;
  for (int i = 2; i <= 34; i++) f *= (unsigned)i;
  print(f);
  print(~(u128)0);
  print((u128)UINT64_MAX * UINT64_MAX);
  __int128 s = -((__int128)1 << 100);
  printf("%d %lld %lld\n", s < 0, (long long)(s >> 90), (long long)(s / ((__int128)1 << 80)));
  print(f / 1000000007u); print(f % 1000000007u);
  u128 a = 0, b = 1;
  for (int i = 0; i < 180; i++) { u128 t = a + b; a = b; b = t; }
  print(a);
  printf("%.0f %d\n", (double)((u128)1 << 70), (int)(((u128)3 << 126) >> 127));
  return 0;
}
