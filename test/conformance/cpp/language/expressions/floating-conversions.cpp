// covers: [conv.double] [conv.fpint] between floating types and integers: truncation, rounding of large integers, infinities, NaN and negative zero
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <limits>
int main() {
  volatile double d[] = {2.9, -2.9, 0.5, -0.0, 1e9, 4294967295.0, -0.999};
  for (double v : d) std::printf("%d ", v < 2e9 ? static_cast<int>(v) : 0);
  for (double v : d) std::printf("%u ", v > -1 ? static_cast<unsigned>(v) : 0);
  std::printf("\n");
  volatile std::int64_t big = 9007199254740993;
  volatile std::uint64_t ubig = 18446744073709551615u;
  std::printf("%.0f %.0f %.0f\n", static_cast<double>(big), static_cast<double>(ubig), static_cast<float>(ubig));
  volatile std::uint64_t half = 0x8000000000000400;
  std::printf("%.0f %.0f\n", static_cast<double>(half), static_cast<float>(16777217));
  volatile double back = 9223372036854775808.0;
  std::printf("%llu %lld\n", (unsigned long long)back, (long long)-back);
  float f = 0.1f;
  std::printf("%.17g %.9g %d\n", static_cast<double>(f), static_cast<float>(0.1), f == 0.1);
  volatile double huge = 1e300, tiny = 1e-300;
  std::printf("%g %g\n", static_cast<float>(tiny), static_cast<double>(static_cast<float>(tiny * 1e260)));
  double inf = std::numeric_limits<double>::infinity(), nan = std::numeric_limits<double>::quiet_NaN();
  std::printf("%g %d %d %d %d\n", huge * huge, inf > huge, nan == nan, nan != nan, nan < 1 || nan > 1);
  std::printf("%d %d %d\n", 0.0 == -0.0, std::signbit(-0.0), std::signbit(0.0 * -1));
  std::printf("%d %d\n", static_cast<bool>(0.1), static_cast<bool>(nan));
  std::printf("%d %d\n", static_cast<bool>(-0.0), !1e-320);
  std::printf("%.17g %.17g\n", 1.0 / 3, static_cast<double>(1.0f / 3));
  std::printf("%d %d\n", 0.1 + 0.2 == 0.3, 0.1f + 0.2f == 0.3f);
  long double l = 1.0L / 4;
  std::printf("%Lg %g %d\n", l, static_cast<double>(l * 3), static_cast<int>(l * 100));
  std::printf("%d %lld\n", static_cast<signed char>(-128.9), static_cast<long long>(-1e18));
  unsigned char c = static_cast<unsigned char>(255.99);
  int i = 7;
  i *= 1.5;
  c -= 0.5;
  std::printf("%d %d\n", i, c);
  std::printf("%a %a %a\n", 0x1.8p3, 0x.1p-4, 1e-310);
}
