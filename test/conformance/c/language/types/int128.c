// covers: __int128: arithmetic, shifts, division, comparison, conversion
#include <stdio.h>

typedef unsigned __int128 u128;
typedef __int128 i128;

static void print(u128 v) {
  char s[50];
  int n = sizeof s;
  s[--n] = 0;
  do s[--n] = '0' + (int)(v % 10); while (v /= 10);
  puts(s + n);
}

int main(void) {
  u128 f = 1;
  for (int i = 2; i <= 34; i++) f *= i;
  print(f);
  print(f / 1000000007 + f % 1000000007);
  print(f >> 70 | (u128)1 << 100);
  i128 a = -5, b = (i128)1 << 90;
  printf("%d %d %lld\n", a < b, a / 2 == -2, (long long)(a % 3));
  printf("%.0f %llx\n", (double)b, (unsigned long long)(a >> 64));
  print(-(u128)1);
  print((u128)1.5e30);
  return 0;
}
