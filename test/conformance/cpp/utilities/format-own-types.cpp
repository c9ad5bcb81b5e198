// covers: [format.formatter] formatters of one's own: parsing specs, inheriting, nested in ranges and tuples, of enumerations and class templates; ranges, maps, pairs formatted
// std: c++23
// native: clang
#include <algorithm>
#include <cstdio>
#include <format>
#include <map>
#include <set>
#include <stdexcept>
#include <string>
#include <tuple>
#include <vector>
struct Point { int x, y; };
template <> struct std::formatter<Point> {
  bool polar = false;
  int width = 0;
  constexpr auto parse(std::format_parse_context &c) {
    auto it = c.begin();
    for (; it != c.end() && *it != '}'; ++it) {
      if (*it == 'p') polar = true;
      else if (*it >= '0' && *it <= '9') width = width * 10 + *it - '0';
      else throw std::format_error("bad point");
    }
    return it;
  }
  template <class C> auto format(const Point &p, C &c) const {
    return polar ? std::format_to(c.out(), "<{}>", p.x * p.x + p.y * p.y) : std::format_to(c.out(), "({:{}}, {:{}})", p.x, width, p.y, width);
  }
};
enum class Level { low, high };
template <> struct std::formatter<Level> : std::formatter<std::string_view> {
  template <class C> auto format(Level l, C &c) const { return std::formatter<std::string_view>::format(l == Level::low ? "low" : "high", c); }
};
template <class T> struct Box { T v; };
template <class T> struct std::formatter<Box<T>> {
  std::formatter<T> inner;
  constexpr auto parse(std::format_parse_context &c) { return inner.parse(c); }
  template <class C> auto format(const Box<T> &b, C &c) const { auto o = c.out(); *o++ = '['; c.advance_to(o); o = inner.format(b.v, c); *o++ = ']'; return o; }
};
struct Repeated { std::string_view s; };
template <> struct std::formatter<Repeated> {
  std::size_t arg = 0;
  constexpr auto parse(std::format_parse_context &c) { arg = c.next_arg_id(); return c.begin() + 2; }
  auto format(const Repeated &r, std::format_context &c) const {
    int n = std::visit_format_arg([](auto v) -> int { if constexpr (std::is_integral_v<decltype(v)>) return static_cast<int>(v); else return 0; }, c.arg(arg));
    auto o = c.out();
    while (n-- > 0) o = std::copy(r.s.begin(), r.s.end(), o);
    return o;
  }
};
#define SHOW(...) std::printf("%s\n", std::format(__VA_ARGS__).c_str())
int main() {
  SHOW("{} {:p} {:4}", Point{1, 2}, Point{3, 4}, Point{5, -6});
  SHOW("[{:>6}] [{:^6}] {}", Level::high, Level::low, Level::low);
  SHOW("{:5} {:#x} {}", Box<int>{42}, Box<int>{255}, Box<Box<std::string>>{{"deep"}});
  SHOW("{:{}}|{}", Repeated{"ab"}, 3, "next");
  std::vector<int> v{1, 2, 30};
  SHOW("{} {:n} {::02} {:n:x}", v, v, v, v);
  SHOW("{:*^15} {:>12n}", v, std::vector{1, 2});
  SHOW("{}", std::vector<std::string>{"a", "b\n"});
  SHOW("{} {:m} {}", std::map<std::string, int>{{"one", 1}, {"two", 2}}, std::vector<std::pair<int, char>>{{1, 'x'}}, std::set{3, 1});
  SHOW("{} {:n} {:m}", std::tuple(1, "two", 3.5), std::tuple(1, 'c'), std::pair("key", 2));
  SHOW("{}", std::vector<std::vector<int>>{{1}, {}, {2, 3}});
  SHOW("{:s} {:?s} {}", std::vector<char>{'h', 'i'}, std::vector<char>{'\t'}, std::vector<char>{'q', '\''});
  SHOW("{} {::p}", std::vector<Point>{{1, 2}, {3, 4}}, std::vector<Point>{{1, 2}});
  SHOW("{} {}", std::vector<bool>{true, false}, std::vector<Level>{Level::high});
  Point p{1, 1};
  try { (void)std::vformat("{:q}", std::make_format_args(p)); } catch (const std::format_error &e) { std::printf("%s\n", e.what()); }
}
