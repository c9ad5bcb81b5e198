// covers: [6.5.5] division truncates towards zero; remainder has the sign of the dividend
#include <stdio.h>

int main(void) {
  int a[] = {7, -7, 7, -7, 0, 1}, b[] = {2, 2, -2, -2, 5, -3};
  for (int i = 0; i < 6; i++) printf("%d %d %d\n", a[i] / b[i], a[i] % b[i], a[i] / b[i] * b[i] + a[i] % b[i] == a[i]);
  long long big = -9223372036854775807LL - 1;
  printf("%lld %lld %lld\n", big / 2, big % 10, big / -2);
  unsigned u = -7;
  printf("%u %u\n", u / 2, u % 10);
  short s = -100;
  s /= 7;
  printf("%d %d\n", s, (signed char)-128 / 3);
  return 0;
}
