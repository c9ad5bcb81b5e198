// covers: [numeric.ops.gcd] [numeric.ops.lcm] [numeric.ops.midpoint] [c.math.lerp] gcd, lcm, midpoint and lerp at their edges, of mixed types and pointers
#include <cfloat>
#include <climits>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <limits>
#include <numeric>
#include <type_traits>

struct Fraction {
  long n, d;
  Fraction(long a, long b) {
    const long g = std::gcd(a, b);
    n = a / g, d = b / g;
  }
  friend Fraction operator+(Fraction a, Fraction b) {
    const long m = std::lcm(a.d, b.d);
    return {a.n * (m / a.d) + b.n * (m / b.d), m};
  }
};

int main() {
  std::printf("%d %d %d %d %d\n", std::gcd(12, 18), std::gcd(-12, 18), std::gcd(0, 7), std::gcd(0, 0), std::gcd(17, 5));
  std::printf("%d %d %d %lld\n", std::lcm(4, 6), std::lcm(-4, 6), std::lcm(0, 6), std::lcm(1000003LL, 998244353LL));
  static_assert(std::is_same_v<decltype(std::gcd(short{4}, 6L)), long> && std::is_same_v<decltype(std::lcm(2u, 3)), unsigned>);
  std::printf("%ld %u %lld\n", std::gcd(short{-8}, 12L), std::gcd(4000000000u, 6), std::gcd(INT64_MIN / 2, 1LL << 40));
  Fraction sum(0, 1);
  for (long i = 1; i <= 12; i++) sum = sum + Fraction(1, i);
  std::printf("%ld/%ld\n", sum.n, sum.d);
  int coprime = 0;
  for (int a = 1; a <= 50; a++)
    for (int b = 1; b <= 50; b++) coprime += std::gcd(a, b) == 1;
  std::printf("%d\n", coprime);

  std::printf("%d %d %d %d\n", std::midpoint(1, 4), std::midpoint(4, 1), std::midpoint(-3, -8), std::midpoint(-8, -3));
  std::printf("%d %d\n", std::midpoint(INT_MAX, INT_MAX - 2), std::midpoint(INT_MIN, INT_MAX));
  std::printf("%u %d %lld\n", std::midpoint(0u, UINT_MAX), std::midpoint(std::int8_t{-128}, std::int8_t{127}), std::midpoint(LLONG_MAX, LLONG_MIN));
  std::printf("%d %g %g\n", std::midpoint(DBL_MAX, DBL_MAX) == DBL_MAX, std::midpoint(DBL_MAX, -DBL_MAX), std::midpoint(1.0, 2.5));
  std::printf("%d %g\n", std::midpoint(5e-324, 5e-324) == 5e-324, static_cast<double>(std::midpoint(1.0f, 2.0f)));
  const int a[10] = {};
  std::printf("%td %td\n", std::midpoint(a, a + 9) - a, std::midpoint(a + 9, a) - a);
  int lo = 0, hi = 1000000;
  while (lo < hi) {
    const int mid = std::midpoint(lo, hi);
    if (static_cast<long>(mid) * mid < 98765432L)
      lo = mid + 1;
    else
      hi = mid;
  }
  std::printf("%d\n", lo);

  std::printf("%g %g %g %g\n", std::lerp(1.0, 3.0, 0.25), std::lerp(1.0, 3.0, -1.0), std::lerp(1.0, 3.0, 2.0), std::lerp(5.0, 5.0, 1e300));
  std::printf("%d %d %d\n", std::lerp(0.1, 0.7, 0.0) == 0.1, std::lerp(0.1, 0.7, 1.0) == 0.7, std::isnan(std::lerp(NAN, 1.0, 0.5)));
  bool monotone = true;
  double before = -INFINITY;
  for (int i = 0; i <= 1000; i++) {
    const double x = std::lerp(-1e-3, 1e17, i / 1000.0);
    monotone = monotone && x >= before;
    before = x;
  }
  std::printf("%d %d %g\n", monotone, std::isinf(std::lerp(1.0, INFINITY, 0.5)), std::lerp(1.0f, 2.0f, 0.5f));
  static_assert(std::midpoint(3u, 8u) == 5 && std::gcd(270, 192) == 6 && std::is_same_v<decltype(std::lerp(1, 2.0f, 3)), double>);
}
