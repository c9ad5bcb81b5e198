// covers: [charconv.from.chars] floating numbers read: what each format accepts, where it stops, exponents, hexadecimal without prefix, infinity and nan, out of range, nearest of halfway cases
#include <charconv>
#include <cmath>
#include <cstdio>
#include <string_view>
#include <system_error>
using F = std::chars_format;

static void parse(std::string_view s, F f = F::general) {
  double v = 77;
  const auto [end, ec] = std::from_chars(s.data(), s.data() + s.size(), v, f);
  std::printf("[%.*s] ", static_cast<int>(s.size()), s.data());
  if (ec == std::errc()) std::printf("%a", v);
  else if (ec == std::errc::invalid_argument) std::printf("invalid %g", v);
  else std::printf("range");
  std::printf(" at %td\n", end - s.data());
}

int main() {
  parse("1.5");
  parse("-0.25x");
  parse("+1");
  parse(" 1");
  parse("");
  parse(".");
  parse(".5.5");
  parse("5.");
  parse("-");
  parse("1e3");
  parse("1e");
  parse("1e+");
  parse("1E-2e");
  parse("e5");
  parse("00012.500");
  parse("1,5");
  parse("1e3", F::fixed);
  parse("1.5", F::fixed);
  parse("1.5", F::scientific);
  parse("1.5e1", F::scientific);
  parse("1.8p1", F::hex);
  parse("ff", F::hex);
  parse("0x10", F::hex);
  parse("0x10");
  parse("-a.8p-2", F::hex);
  parse("inf");
  parse("-INFINITY!");
  parse("infinit");
  parse("1e400");
  parse("-1e400z");
  parse("1e-400");
  parse("0e999999999");
  parse("2.2250738585072014e-308");
  parse("4.9406564584124654e-324");
  parse("1.7976931348623157e308");
  parse("9007199254740993");
  parse("9007199254740992.99999999999999999999999999999");
  parse("9007199254740993.00000000000000000000000000001");
  parse("0.1000000000000000055511151231257827021181583404541015625");
  parse("123456789012345678901234567890");
  parse("0.000000000000000000000000000000000000000000001");
  parse("3.14159265358979323846264338327950288");
  double n = 0;
  const char *nan = "nan(1)";
  auto r = std::from_chars(nan, nan + 6, n);
  std::printf("%d %d\n", std::isnan(n), r.ec == std::errc());
  float f = 0;
  const char *third = "0.333333333333333333";
  r = std::from_chars(third, third + 20, f);
  std::printf("%a %td\n", static_cast<double>(f), r.ptr - third);
  const char *big = "3.5e38";
  r = std::from_chars(big, big + 6, f);
  std::printf("%d %td\n", r.ec == std::errc::result_out_of_range, r.ptr - big);
}
