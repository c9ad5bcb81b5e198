// covers: [charconv.to.chars] [charconv.from.chars] integers in bases 2 to 36, there and back at their ends; room too small, where parsing stops, signs, no prefixes, results that stay unchanged
#include <charconv>
#include <climits>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <limits>
#include <string>
#include <string_view>
#include <system_error>

template <class T> static std::string text(T v, int base = 10) {
  char room[80];
  const auto [end, ec] = std::to_chars(room, room + sizeof room, v, base);
  return ec == std::errc() ? std::string(room, end) : "?";
}
template <class T> static bool everyBase(T v) {
  for (int base = 2; base <= 36; base++) {
    const std::string s = text(v, base);
    T back = 1;
    const auto [end, ec] = std::from_chars(s.data(), s.data() + s.size(), back, base);
    if (ec != std::errc() || end != s.data() + s.size() || back != v) return false;
  }
  return true;
}
template <class T> static void parse(std::string_view s, int base = 10) {
  T v = 77;
  const auto [end, ec] = std::from_chars(s.data(), s.data() + s.size(), v, base);
  std::printf("%.*s: %s %lld at %td\n", static_cast<int>(s.size()), s.data(), ec == std::errc() ? "good" : ec == std::errc::invalid_argument ? "invalid" : ec == std::errc::result_out_of_range ? "range" : "?",
              static_cast<long long>(v), end - s.data());
}

int main() {
  std::printf("%s %s\n", text(INT_MIN).c_str(), text(UINT_MAX, 16).c_str());
  std::printf("%s\n", text(LLONG_MIN, 2).c_str());
  std::printf("%s %s\n", text(ULLONG_MAX, 36).c_str(), text(ULLONG_MAX, 8).c_str());
  std::printf("%s %s %s %s\n", text<signed char>(-128).c_str(), text<unsigned char>(255, 2).c_str(), text<short>(-1, 16).c_str(), text('A').c_str());
  std::printf("%s %s\n", text(0).c_str(), text(-35, 36).c_str());
  std::printf("%d%d%d%d%d%d\n", everyBase(INT_MIN), everyBase(INT_MAX), everyBase(LLONG_MIN), everyBase(ULLONG_MAX), everyBase<short>(-12345), everyBase<unsigned char>(200));

  char tiny[5];
  std::memset(tiny, '.', sizeof tiny);
  auto r = std::to_chars(tiny, tiny + 4, 12345);
  std::printf("%d %d\n", r.ec == std::errc::value_too_large, r.ptr == tiny + 4);
  r = std::to_chars(tiny, tiny + 4, -123);
  std::printf("%d %.*s\n", r.ec == std::errc(), static_cast<int>(r.ptr - tiny), tiny);
  r = std::to_chars(tiny, tiny, 1);
  std::printf("%d\n", r.ec == std::errc::value_too_large && r.ptr == tiny);
  r = std::to_chars(tiny, tiny + 5, 0xabcde, 16);
  std::printf("%.5s %d\n", tiny, r.ptr == tiny + 5);

  parse<int>("123abc");
  parse<int>("-42 ");
  parse<int>("+42");
  parse<int>(" 42");
  parse<int>("");
  parse<int>("-");
  parse<int>("- 1");
  parse<int>("2147483647");
  parse<int>("2147483648");
  parse<int>("-2147483648");
  parse<int>("-2147483649xyz");
  parse<int>("99999999999999999999!");
  parse<unsigned>("-1");
  parse<unsigned>("4294967296");
  parse<signed char>("-128");
  parse<signed char>("128");
  parse<unsigned char>("255");
  parse<short>("0000000000000000032767");
  parse<int>("0x1F", 16);
  parse<int>("fFgG", 16);
  parse<int>("-ff", 16);
  parse<int>("1012", 2);
  parse<int>("zz", 36);
  parse<int>("8", 8);
  parse<long long>("-9223372036854775808");
  parse<long long>("9223372036854775808");
  unsigned long long big = 0;
  const char *max = "18446744073709551615";
  std::printf("%d", std::from_chars(max, max + 20, big).ec == std::errc());
  std::printf(" %llu\n", big);
  std::from_chars_result a{max, std::errc()}, b = a;
  std::printf("%d\n", a == b);
}
