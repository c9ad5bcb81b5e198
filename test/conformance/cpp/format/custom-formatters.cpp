// covers: [format.formatter] own formatters: parse contexts, automatic and manual ids, nested specs from arguments, inherited ones, templates, enums, formatting into fixed memory
// std: c++20
// native: clang
#include <array>
#include <cstdio>
#include <format>
#include <iterator>
#include <list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

enum class Level { debug, info, error };
template <> struct std::formatter<Level> : std::formatter<std::string_view> {
  auto format(Level l, std::format_context &c) const {
    constexpr std::string_view names[] = {"DEBUG", "INFO", "ERROR"};
    return std::formatter<std::string_view>::format(names[static_cast<int>(l)], c);
  }
};
template <class T> struct Opt {
  std::optional<T> v;
};
template <class T> struct std::formatter<Opt<T>> : std::formatter<T> {
  auto format(const Opt<T> &o, auto &c) const { return o.v ? std::formatter<T>::format(*o.v, c) : std::format_to(c.out(), "none"); }
};
struct Matrix {
  double m[2][2];
};
template <> struct std::formatter<Matrix> {
  int precision = 1, from = -1;
  constexpr auto parse(std::format_parse_context &c) {
    auto it = c.begin();
    if (it == c.end() || *it == '}') return it;
    if (*it == '{') {
      from = static_cast<int>(*++it == '}' ? c.next_arg_id() : (c.check_arg_id(static_cast<std::size_t>(*it - '0')), static_cast<std::size_t>(*it++ - '0')));
      return ++it;
    }
    if (*it < '0' || *it > '9') throw std::format_error("a digit");
    precision = *it++ - '0';
    if (it != c.end() && *it != '}') throw std::format_error("one digit");
    return it;
  }
  auto format(const Matrix &x, std::format_context &c) const {
    int p = precision;
    if (from >= 0) p = std::visit_format_arg([](auto v) -> int {
      if constexpr (std::is_integral_v<decltype(v)>) return static_cast<int>(v);
      else throw std::format_error("not an integer");
    }, c.arg(static_cast<std::size_t>(from)));
    auto out = c.out();
    for (auto &row : x.m) out = std::format_to(out, "[{:.{}f} {:.{}f}]", row[0], p, row[1], p);
    return out;
  }
};
struct Hex {
  std::vector<unsigned char> bytes;
};
template <> struct std::formatter<Hex> {
  bool upper = false;
  constexpr auto parse(auto &c) {
    auto it = c.begin();
    if (it != c.end() && *it == 'X') upper = true, ++it;
    return it;
  }
  template <class Context> auto format(const Hex &h, Context &c) const {
    auto out = c.out();
    for (unsigned char b : h.bytes) out = upper ? std::format_to(out, "{:02X}", b) : std::format_to(out, "{:02x}", b);
    return out;
  }
};
static void p(const std::string &s) { std::printf("%s\n", s.c_str()); }

int main() {
  p(std::format("[{}] [{:>7}] [{:*<7}] [{:.2}]", Level::info, Level::debug, Level::error, Level::info));
  p(std::format("{:5}|{:<5}|{:.2f}|{}", Opt<int>{42}, Opt<std::string>{"ab"}, Opt<double>{1.005}, Opt<char>{}));
  const Matrix m{{{1, 2.25}, {-3.5, 4.125}}};
  p(std::format("{} {:3} {:{}} {}", m, m, m, 2, "after"));
  p(std::format("{1:{0}} {1:0}", 3, m));
  p(std::format("{} {:X}", Hex{{0xde, 0xad}}, Hex{{0xbe, 0xef, 1}}));
  std::array<char, 12> fixed{};
  const auto r = std::format_to_n(fixed.begin(), 11, "{}-{}", Level::error, 123456789);
  std::printf("%s %td\n", fixed.data(), r.size);
  std::list<char> chars;
  std::format_to(std::back_inserter(chars), "{:#b}", 5);
  p(std::string(chars.begin(), chars.end()));
  std::printf("%zu %zu\n", std::formatted_size("{:>{}}", 1, 20), std::formatted_size("{}", m));
  int n = 7;
  std::string text = "dyn";
  p(std::vformat("{0:03}{1:>5}{0}", std::make_format_args(n, text)));
  for (std::string_view f : {"{:Z}", "{:12}", "{:{5}}"})
    try {
      p(std::vformat(f, std::make_format_args(m)));
    } catch (const std::format_error &) {
      p("error");
    }
  std::wstring w = std::format(L"{:>6}|{}", L"wide", 3.5);
  std::printf("%zu %d\n", w.size(), w == L"  wide|3.5");
}
