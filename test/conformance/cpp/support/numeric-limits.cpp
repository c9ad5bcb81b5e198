// covers: [numeric.limits] std::numeric_limits of each arithmetic type
#include <cstdio>
#include <limits>
template <class T> static void row(const char *name) {
  using L = std::numeric_limits<T>;
  std::printf("%s %d %d %d %d %d %d%d%d%d\n", name, L::digits, L::digits10, L::max_digits10, L::radix, L::max_exponent10,
              L::is_signed, L::is_integer, L::has_infinity, L::is_modulo);
}
template <class T> static void integer(const char *name) {
  using L = std::numeric_limits<T>;
  std::printf("%s %lld %llu %lld\n", name, static_cast<long long>(L::min()), static_cast<unsigned long long>(L::max()), static_cast<long long>(L::lowest()));
}
enum E {};
int main() {
  row<bool>("bool"), row<char>("char"), row<signed char>("schar"), row<unsigned char>("uchar"), row<short>("short"), row<int>("int");
  row<long>("long"), row<unsigned long long>("ullong"), row<wchar_t>("wchar"), row<char16_t>("char16"), row<float>("float"), row<double>("double");
  integer<bool>("bool"), integer<char>("char"), integer<unsigned short>("ushort"), integer<int>("int"), integer<unsigned>("unsigned"), integer<long>("long"), integer<unsigned long>("ulong");
  using D = std::numeric_limits<double>;
  std::printf("%g %g %g %g %g %g\n", D::min(), D::max(), D::lowest(), D::epsilon(), D::denorm_min(), D::round_error());
  std::printf("%g %d %d\n", D::infinity(), D::quiet_NaN() != D::quiet_NaN(), D::is_iec559);
  std::printf("%d %d %d\n", std::numeric_limits<E>::is_specialized, std::numeric_limits<E>::max() == E{}, std::numeric_limits<const int>::digits);
}
