// covers: [support.limits] [climits.syn] numeric_limits at run time: wrap to the other end, epsilon, denormals, infinities, rounding to nearest, char types, specialised for one's own type
#include <cfloat>
#include <climits>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <limits>
struct Fixed { int raw; constexpr bool operator==(const Fixed &) const = default; };
template <> class std::numeric_limits<Fixed> {
public:
  static constexpr bool is_specialized = true, is_signed = true, is_exact = true;
  static constexpr Fixed max() noexcept { return {INT_MAX}; }
  static constexpr Fixed lowest() noexcept { return {INT_MIN}; }
};
template <class T> static void integral(const char *n) {
  using L = std::numeric_limits<T>;
  static_assert(L::is_integer && L::is_exact && L::radix == 2 && !L::has_infinity && L::min() == L::lowest());
  volatile T top = L::max();
  using U = std::make_unsigned_t<T>;
  U wrapped = static_cast<U>(static_cast<U>(top) + 1u);
  std::printf("%s %d %d %d %d\n", n, L::digits, L::digits10, L::is_modulo, static_cast<T>(wrapped) == L::min());
}
template <class T> static void floating(const char *n) {
  using L = std::numeric_limits<T>;
  volatile T one = 1, eps = L::epsilon(), half = eps / 2, min = L::min(), den = L::denorm_min(), max = L::max();
  std::printf("%s %d %d %d %d %d: ", n, L::digits, L::digits10, L::max_digits10, L::min_exponent, L::max_exponent10);
  std::printf("%d%d%d%d%d%d%d ", static_cast<T>(one + eps) > one, static_cast<T>(one + half) == one, static_cast<T>(den / 2) == 0, den > 0 && den < min, std::isinf(static_cast<T>(max * 2)), L::lowest() == -max, std::fpclassify(static_cast<T>(min / 2)) == FP_SUBNORMAL);
  std::printf("%d%d%d%d\n", L::infinity() > max, L::quiet_NaN() != L::quiet_NaN(), L::is_iec559, L::round_style == std::round_to_nearest);
}
template <class T> static constexpr T clamp_to(long double v) {
  if (v < std::numeric_limits<T>::lowest()) return std::numeric_limits<T>::lowest();
  if (v > std::numeric_limits<T>::max()) return std::numeric_limits<T>::max();
  return static_cast<T>(v);
}
int main() {
  integral<signed char>("signed char");
  integral<unsigned char>("unsigned char");
  integral<short>("short");
  integral<int>("int");
  integral<unsigned>("unsigned");
  integral<long>("long");
  integral<unsigned long long>("unsigned long long");
  integral<char16_t>("char16_t");
  integral<wchar_t>("wchar_t");
  floating<float>("float");
  floating<double>("double");
  static_assert(std::numeric_limits<bool>::digits == 1 && std::numeric_limits<const int>::max() == INT_MAX && !std::numeric_limits<int *>::is_specialized);
  static_assert(std::numeric_limits<char>::is_signed == (CHAR_MIN < 0) && std::numeric_limits<float>::epsilon() == FLT_EPSILON && DBL_MAX == std::numeric_limits<double>::max());
  static_assert(std::numeric_limits<Fixed>::max() == Fixed{INT_MAX} && std::numeric_limits<Fixed>::is_exact);
  std::printf("%d %d %u %d\n", clamp_to<signed char>(300), clamp_to<short>(-1e9L), clamp_to<unsigned>(-1), clamp_to<int>(12.75L));
  std::printf("%g %g %.9g\n", std::numeric_limits<double>::denorm_min(), std::numeric_limits<float>::min(), static_cast<double>(std::numeric_limits<float>::max()));
  std::printf("%g %d\n", std::nextafter(0.0, 1.0), std::nextafter(1.0, 2.0) - 1 == std::numeric_limits<double>::epsilon());
}
