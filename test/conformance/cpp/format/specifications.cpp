// covers: [format] std::format: fill, alignment, sign, width and precision from arguments, each type, own formatters, errors, format_to
// std: c++20
// native: clang
#include <cstdio>
#include <format>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>
struct V { int x, y; };
template <> struct std::formatter<V> {
  bool polar = false;
  constexpr auto parse(std::format_parse_context &c) { auto i = c.begin(); if (i != c.end() && *i == 'p') polar = true, ++i; return i; }
  auto format(const V &v, std::format_context &c) const { return polar ? std::format_to(c.out(), "r={}", v.x * v.x + v.y * v.y) : std::format_to(c.out(), "({}, {})", v.x, v.y); }
};
struct Name { std::string s; };
template <> struct std::formatter<Name> : std::formatter<std::string_view> { auto format(const Name &n, std::format_context &c) const { return std::formatter<std::string_view>::format("#" + n.s, c); } };
static void p(const std::string &s) { std::printf("%s\n", s.c_str()); }
int main() {
  p(std::format("{} {} {} {} {}", 42, 'c', "str", true, 1.5)), p(std::format("{1}{0}{1} {{}}", 'a', 'b'));
  p(std::format("[{:5}][{:<5}][{:^5}][{:>5}][{:*^7}][{:05}]", 42, 42, 42, "ab", "mid", -7)), p(std::format("{:+} {: } {:-} {:#x} {:#b} {:o} {:X}", 1, 2, 3, 255, 5, 8, 48879));
  p(std::format("{:.3} {:.2f} {:e} {:g} {:a} {:+.0f} {:010.3f}", 3.14159, 2.0, 12345.678, 1e-10, 0.5, 2.5, -1.5)), p(std::format("{} {} {} {}", 0.1, 1e21, 1.0 / 3, -0.0));
  p(std::format("{:{}} {:.{}} {:>{}.{}}|", 7, 4, 2.71828, 3, "cut here", 6, 3)), p(std::format("{:d} {:c} {:s} {:x}", 'A', 66, true, true)), p(std::format("{:.2} {:\xe2\x82\xac<4}", "truncated", 'x'));
  p(std::format("{} {:p} [{:>8}]", V{1, 2}, V{3, 4}, Name{"me"})), p(std::format("{}", static_cast<const void *>(nullptr)));
  std::string s;
  std::format_to(std::back_inserter(s), "{}-{}", 1, 2);
  char b[8];
  auto r = std::format_to_n(b, 4, "{}", 1234567);
  std::printf("%s %td %.4s %zu\n", s.c_str(), r.size, b, std::formatted_size("{:>10}", 1));
  int n = 5;
  for (const char *f : {"{:d", "{}{}", "{:s}", "}", "{0}{}"})
    try { p(std::vformat(f, std::make_format_args(n))); } catch (const std::format_error &) { p("error"); }
  p(std::format("{} {} {}", std::string(3, 'z'), std::string_view("view"), static_cast<unsigned char>(200)));
  p(std::format("{} {}", INT64_MIN, UINT64_MAX));
}
