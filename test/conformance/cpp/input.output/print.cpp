// covers: [print.fun] print and println: to stdout, to a FILE, to streams, with ranges, own types, escapes, errors by vprint (C++23)
// std: c++23
// native: clang
#include <cstdio>
#include <format>
#include <iostream>
#include <map>
#include <ostream>
#include <print>
#include <sstream>
#include <string>
#include <vector>

struct Money {
  long cents;
};
template <> struct std::formatter<Money> {
  bool symbol = false;
  constexpr auto parse(std::format_parse_context &c) {
    auto it = c.begin();
    if (it != c.end() && *it == '$') symbol = true, ++it;
    if (it != c.end() && *it != '}') throw std::format_error("only $");
    return it;
  }
  auto format(Money m, auto &c) const { return std::format_to(c.out(), "{}{}.{:02}", symbol ? "$" : "", m.cents / 100, m.cents % 100); }
};

int main() {
  std::print("{} and {}\n", 1, "two");
  std::println("{0} {1} {0}", 'a', 2.5);
  std::println();
  std::println("{{}} {:>6} {:<6}|", "right", "left");
  std::print(stdout, "{:#x} {:08.3f}\n", 255, -3.14159);
  std::println(stdout, "{}", std::vector<std::string>{"q\"uote", "new\nline"});
  std::ostringstream o;
  std::print(o, "{:+d}", 5);
  std::println(o, " {}", true);
  std::cout << o.str();
  std::println(std::cout, "{:*^9}", "mid");
  std::cout.flush();
  std::println("{} {:$}", Money{1234}, Money{5});
  std::map<int, Money> prices{{1, {100}}, {2, {250}}};
  std::println("{}", prices);
  const std::string f = "{:>{}}\n";
  int n = 42, w = 7;
  std::vprint_nonunicode(f, std::make_format_args(n, w));
  std::vprint_unicode(stdout, f, std::make_format_args(n, w));
  try {
    std::string bad = "{:q}";
    std::vprint_nonunicode(bad, std::make_format_args(n));
  } catch (const std::format_error &) {
    std::println("refused");
  }
  try {
    std::string missing = "{} {}";
    std::vprint_unicode(missing, std::make_format_args(n));
  } catch (const std::format_error &) {
    std::println("missing");
  }
}
