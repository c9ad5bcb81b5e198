// covers: [numeric.limits.members] numeric_limits of every arithmetic type in one table: digits, radix, exponents, bounds, of const types and types that have none, tied to the macros of climits, cfloat and cstdint
#include <cfloat>
#include <climits>
#include <cstdint>
#include <cstdio>
#include <cwchar>
#include <limits>
#include <string>
#include <type_traits>

template <class T> static void integer(const char *name) {
  using L = std::numeric_limits<T>;
  static_assert(L::is_specialized && L::is_integer && L::is_exact && L::radix == 2 && L::is_bounded && !L::has_infinity && L::round_style == std::round_toward_zero);
  std::printf("%-10s %d %d %d %d %lld %llu %d\n", name, L::is_signed, L::digits, L::digits10, L::max_digits10, static_cast<long long>(L::min()), static_cast<unsigned long long>(L::max()), L::lowest() == L::min());
}
template <class T> static void floating(const char *name) {
  using L = std::numeric_limits<T>;
  static_assert(L::is_iec559 && L::is_signed && !L::is_integer && !L::is_exact && L::has_infinity && L::has_quiet_NaN && L::has_signaling_NaN && !L::is_modulo);
  std::printf("%-10s %d %d %d %d %d %d %d\n", name, L::digits, L::digits10, L::max_digits10, L::min_exponent, L::max_exponent, L::min_exponent10, L::max_exponent10);
  std::printf("  %La %La %La %La %La %d\n", static_cast<long double>(L::min()), static_cast<long double>(L::max()), static_cast<long double>(L::epsilon()), static_cast<long double>(L::denorm_min()), static_cast<long double>(L::round_error()), L::lowest() == -L::max());
  const T inf = L::infinity(), nan = L::quiet_NaN();
  std::printf("  %d %d %d %d\n", inf > L::max(), nan != nan, T(1) + L::epsilon() > T(1), L::round_style == std::round_to_nearest);
}
struct Money {
  long cents;
};
template <> class std::numeric_limits<Money> {
 public:
  static constexpr bool is_specialized = true;
  static constexpr Money max() noexcept { return {LONG_MAX}; }
};
template <class T> static T clampTo(long long v) {
  if (v < static_cast<long long>(std::numeric_limits<T>::min())) return std::numeric_limits<T>::min();
  if (v > static_cast<long long>(std::numeric_limits<T>::max())) return std::numeric_limits<T>::max();
  return static_cast<T>(v);
}

static_assert(!std::numeric_limits<std::string>::is_specialized && !std::numeric_limits<int *>::is_specialized && std::numeric_limits<Money>::is_specialized);
static_assert(std::numeric_limits<const volatile int>::max() == INT_MAX && std::numeric_limits<const double>::digits == DBL_MANT_DIG);
static_assert(std::numeric_limits<float>::epsilon() == FLT_EPSILON && std::numeric_limits<double>::max() == DBL_MAX && std::numeric_limits<long double>::min() == LDBL_MIN);
static_assert(std::numeric_limits<wchar_t>::max() == WCHAR_MAX && std::numeric_limits<std::intmax_t>::max() == INTMAX_MAX && std::numeric_limits<std::size_t>::max() == SIZE_MAX);
static_assert(std::numeric_limits<unsigned>::is_modulo && std::numeric_limits<char>::is_signed == (CHAR_MIN < 0));

int main() {
  integer<bool>("bool"), integer<char>("char"), integer<signed char>("schar"), integer<unsigned char>("uchar"), integer<short>("short"), integer<unsigned short>("ushort");
  integer<int>("int"), integer<unsigned>("unsigned"), integer<long>("long"), integer<unsigned long>("ulong"), integer<long long>("llong"), integer<unsigned long long>("ullong");
  integer<char8_t>("char8_t"), integer<char16_t>("char16_t"), integer<char32_t>("char32_t"), integer<wchar_t>("wchar_t");
  floating<float>("float"), floating<double>("double"), floating<long double>("ldouble");
  std::printf("%d %d\n", std::numeric_limits<std::string>::digits, std::numeric_limits<std::string>::max().empty());
  std::printf("%ld\n", std::numeric_limits<Money>::max().cents);
  std::printf("%d %d %d %u\n", clampTo<signed char>(300), clampTo<short>(-100000), clampTo<int>(77), clampTo<unsigned char>(-1));
  std::printf("%d %d\n", std::numeric_limits<int>::traps, std::numeric_limits<double>::traps);
}
