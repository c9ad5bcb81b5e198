// covers: [charconv] to_chars and from_chars: every base, limits of each type, buffers too small, junk after numbers, overflow and sign handling, shortest floats that come back, formats and precision
#include <array>
#include <charconv>
#include <climits>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <limits>
#include <string>
#include <string_view>
#include <system_error>
template <class T> static std::string text(T v, int base = 10) {
  char b[80];
  auto [p, ec] = std::to_chars(b, b + sizeof b, v, base);
  return ec == std::errc() ? std::string(b, p) : "error";
}
template <class T> static void parse(std::string_view s, int base = 10) {
  T v = 77;
  auto [p, ec] = std::from_chars(s.data(), s.data() + s.size(), v, base);
  std::printf("%s->%lld,%td,%s ", std::string(s).c_str(), static_cast<long long>(v), p - s.data(), ec == std::errc() ? "ok" : ec == std::errc::invalid_argument ? "invalid" : ec == std::errc::result_out_of_range ? "range" : "?");
}
static void real(double d) {
  char b[64];
  auto r = std::to_chars(b, b + sizeof b, d);
  double back = 0;
  auto f = std::from_chars(b, r.ptr, back);
  std::printf("%.*s%s ", static_cast<int>(r.ptr - b), b, f.ptr == r.ptr && std::memcmp(&back, &d, sizeof d) == 0 ? "" : "?");
}
static void formatted(double d, std::chars_format f, int precision) {
  char b[400];
  auto r = std::to_chars(b, b + sizeof b, d, f, precision);
  std::printf("%.*s ", static_cast<int>(r.ptr - b), b);
}
static void form(double d, std::chars_format f) {
  char b[400];
  auto r = std::to_chars(b, b + sizeof b, d, f);
  std::printf("%.*s ", static_cast<int>(r.ptr - b), b);
}
int main() {
  for (int base : {2, 3, 8, 10, 16, 36}) std::printf("%s ", text(-123456, base).c_str());
  std::printf("\n%s %s %s %s\n", text(INT64_MIN).c_str(), text(UINT64_MAX).c_str(), text(UINT64_MAX, 2).c_str(), text(INT8_MIN, 2).c_str());
  std::printf("%s %s %s %s\n", text('A').c_str(), text(static_cast<short>(-1)).c_str(), text(0, 36).c_str(), text(35, 36).c_str());
  char small[3] = {'x', 'x', 'x'};
  auto bad = std::to_chars(small, small + 3, 1234);
  std::printf("%d %d\n", bad.ec == std::errc::value_too_large, bad.ptr == small + 3);
  auto fit = std::to_chars(small, small + 3, -12);
  std::printf("%d %.3s\n", fit.ptr == small + 3, small);
  parse<int>("42"), parse<int>("-42"), parse<int>("+42"), parse<int>(" 42"), parse<int>(""), parse<int>("-");
  std::printf("\n");
  parse<int>("2147483647"), parse<int>("2147483648"), parse<int>("-2147483648"), parse<int>("-2147483649x"), parse<int>("99999999999999999999rest");
  std::printf("\n");
  parse<unsigned>("-1"), parse<unsigned>("4294967295"), parse<signed char>("127"), parse<signed char>("128"), parse<unsigned char>("255z");
  std::printf("\n");
  parse<int>("0x1f", 16), parse<int>("1F", 16), parse<int>("fFg", 16), parse<int>("zz", 36), parse<int>("102", 2), parse<int>("9", 8), parse<long long>("-1y2p0ij32e8e8", 36);
  std::printf("\n");
  for (double d : {0.0, -0.0, 1.0, 0.1, 1e21, 1e22, 123456789.0, 1e-5, 0.0001, 5e-324, 1.7976931348623157e308, 0.30000000000000004, 9007199254740993.0, 1.0 / 3}) real(d);
  std::printf("\n");
  char b[32];
  for (float d : {INFINITY, -INFINITY, std::numeric_limits<float>::quiet_NaN()}) { auto r = std::to_chars(b, b + 32, d); std::printf("%.*s ", static_cast<int>(r.ptr - b), b); }
  for (float f : {0.1f, 16777216.f, 3.4028235e38f, 1e-45f}) { auto r = std::to_chars(b, b + 32, f); std::printf("%.*s ", static_cast<int>(r.ptr - b), b); }
  std::printf("\n");
  formatted(3.14159, std::chars_format::fixed, 2), formatted(2.5, std::chars_format::fixed, 0), formatted(1234.5678, std::chars_format::scientific, 3), formatted(0.00001234, std::chars_format::general, 3), formatted(1e10, std::chars_format::general, 5), formatted(1.0, std::chars_format::hex, 3), formatted(1e22, std::chars_format::fixed, 1);
  std::printf("\n");
  form(1e10, std::chars_format::fixed), form(1e10, std::chars_format::scientific), form(0.1, std::chars_format::hex), form(1e100, std::chars_format::general), form(123.25, std::chars_format::fixed);
  std::printf("\n");
  for (std::string_view s : {"1.5", "1.5e3x", "-.5", "5.", "1e", "inf", "-nan", "0x1p3", "1e400", "abc", "1e-400", "  1", "+1", "00012.50"}) {
    double v = 7;
    auto [p, ec] = std::from_chars(s.data(), s.data() + s.size(), v);
    std::printf("%td%s ", p - s.data(), ec == std::errc() ? "" : ec == std::errc::invalid_argument ? "i" : "r");
    if (ec == std::errc() && std::isfinite(v)) std::printf("%g ", v);
  }
  std::printf("\n");
  double h = 0, sci = 7, fix = 0;
  std::string_view hex = "1.8p4", plain = "12e2";
  std::from_chars(hex.data(), hex.data() + hex.size(), h, std::chars_format::hex);
  auto e1 = std::from_chars(plain.data(), plain.data() + 2, sci, std::chars_format::scientific);
  auto e2 = std::from_chars(plain.data(), plain.data() + plain.size(), fix, std::chars_format::fixed);
  std::printf("%g %d %g %td\n", h, e1.ec == std::errc::invalid_argument, fix, e2.ptr - plain.data());
}
