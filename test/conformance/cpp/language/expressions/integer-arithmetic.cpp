// covers: [expr.mul] [expr.add] integer division and remainder with signs, unsigned wrap, mixed signs, promotions, 128 bits
#include <climits>
#include <cstdio>
#include <initializer_list>
#include <type_traits>
__extension__ typedef __int128 i128;
__extension__ typedef unsigned __int128 u128;
static void print(u128 v) {
  char text[40], *p = text + 39;
  *p = 0;
  do *--p = static_cast<char>('0' + static_cast<int>(v % 10));
  while (v /= 10);
  std::printf("%s\n", p);
}
static void print(i128 v) {
  if (v < 0) std::printf("-");
  print(v < 0 ? u128(0) - static_cast<u128>(v) : static_cast<u128>(v));
}
int main() {
  for (int a : {7, -7})
    for (int b : {2, -2, 7, -8}) std::printf("%d/%d=%d r%d  ", a, b, a / b, a % b);
  std::printf("\n");
  unsigned u = 3;
  std::printf("%u %u %u\n", u - 5, 0u - 1 / u, u * 0x60000000u);
  std::printf("%d %d %d\n", u - 5 > 0, -1 < 1u, (long)-1 < 1u);
  unsigned char c = 200, d = 100;
  static_assert(std::is_same_v<decltype(c + d), int>);
  static_assert(std::is_same_v<decltype(1u + 1L), long> && std::is_same_v<decltype(1ul + 1ll), unsigned long long>);
  std::printf("%d %d\n", c + d, static_cast<unsigned char>(c + d));
  c += 100;
  std::printf("%d\n", c);
  short s = SHRT_MAX;
  s++;
  std::printf("%d\n", s);
  s = SHRT_MIN;
  std::printf("%d %d\n", -s, s / -1);
  unsigned long long big = ULLONG_MAX;
  std::printf("%llu %llu %llu\n", big / 10, big % 10, big * big);
  long long low = LLONG_MIN;
  std::printf("%lld %lld\n", low / 2, low % 1000);
  u128 f = 1;
  for (unsigned i = 2; i <= 33; i++) f *= i;
  print(f);
  print(f / 1000000007u);
  print(f % 1000000007u);
  i128 n = -static_cast<i128>(f);
  print(n / 3);
  print(n % 1000000009);
  print(static_cast<i128>(LLONG_MIN) * LLONG_MIN);
  std::printf("%d %d\n", n < 0, static_cast<u128>(n) > f);
  std::printf("%g %g\n", static_cast<double>(f), static_cast<double>(n));
  print(static_cast<u128>(1e30));
  bool b = true;
  b += 5;
  std::printf("%d %d\n", b, -b);
}
