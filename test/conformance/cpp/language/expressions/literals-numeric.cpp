// covers: [lex.icon] [lex.fcon] numeric literals: bases, digit separators, the ladder of types, suffixes with z (C++23), hexadecimal floats
// std: c++23
#include <cstddef>
#include <cstdio>
#include <type_traits>
#define TYPE(e, ...) static_assert(std::is_same_v<decltype(e), __VA_ARGS__>)
TYPE(1, int);
TYPE(2147483648, long);
TYPE(0x80000000, unsigned);
TYPE(0xffffffff, unsigned);
TYPE(0x100000000, long);
TYPE(0x8000000000000000, unsigned long);
TYPE(020000000000, unsigned);
TYPE(0b11111111111111111111111111111111, unsigned);
TYPE(1u, unsigned);
TYPE(4294967296u, unsigned long);
TYPE(1l, long);
TYPE(1LL, long long);
TYPE(1uLL, unsigned long long);
TYPE(1lu, unsigned long);
TYPE(1z, std::make_signed_t<std::size_t>);
TYPE(1uz, std::size_t);
TYPE(1Zu, std::size_t);
TYPE(1.0, double);
TYPE(1.f, float);
TYPE(1.L, long double);
TYPE(.5F, float);
TYPE(1e5, double);
TYPE(-1, int);
TYPE('a', char);
TYPE(true, bool);
TYPE(nullptr, std::nullptr_t);
int main() {
  std::printf("%d %d %d %d\n", 42, 052, 0x2A, 0b10'1010);
  std::printf("%d %lld %d\n", 1'000'000, 9'223'372'036'854'775'807LL, 0'7'7);
  std::printf("%x %d\n", 0xDEAD'beef, 0B0);
  std::printf("%g %g %g %g\n", 1.5e3, 1'0.2'5, .5, 5.);
  std::printf("%g %g %g\n", 0x1p4, 0x1.8p-1, 0xA.BCp0);
  std::printf("%.9g %.17g\n", static_cast<double>(3.14159265358979f), 3.14159265358979);
  std::printf("%g %g %g\n", 1e308 * 10, 4.9e-324, 2.2250738585072014e-308);
  for (auto i = 3uz; i-- > 0uz;) std::printf("%zu ", i);
  std::printf("%zu\n", sizeof 0x7fffffffff);
  int a = 0x1e +1, b = 1'0+ +1;
  std::printf("%d %d\n", a, b);
  std::printf("%lu %ld\n", 18446744073709551615u, -9223372036854775807l - 1);
}
