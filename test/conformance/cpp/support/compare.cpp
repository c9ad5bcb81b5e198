// covers: [cmp] orderings: categories and their conversions, common_comparison_category, strong_order of floats, synthesised comparisons
#include <cmath>
#include <compare>
#include <cstdio>
#include <limits>
#include <string>
#include <utility>
#include <vector>
static const char *s(std::partial_ordering o) { return o < 0 ? "less" : o > 0 ? "greater" : o == 0 ? "equal" : "unordered"; }
struct P { int x; double y; auto operator<=>(const P &) const = default; };
struct Weak { std::string t; std::weak_ordering operator<=>(const Weak &o) const { return t.size() <=> o.t.size(); } bool operator==(const Weak &o) const { return t.size() == o.t.size(); } };
struct OnlyLess { int v; bool operator<(const OnlyLess &o) const { return v < o.v; } bool operator==(const OnlyLess &o) const { return v == o.v; } };
struct Wrap { OnlyLess l; std::weak_ordering operator<=>(const Wrap &o) const = default; bool operator==(const Wrap &) const = default; };
int main() {
  const double nan = std::nan("");
  std::printf("%s %s %s %s\n", s(1 <=> 2), s(2.0 <=> 2.0), s(nan <=> 1.0), s(-0.0 <=> 0.0));
  static_assert(std::is_same_v<std::common_comparison_category_t<std::strong_ordering, std::weak_ordering>, std::weak_ordering>);
  static_assert(std::is_same_v<decltype(P{} <=> P{}), std::partial_ordering>);
  std::printf("%s %s %s\n", s(P{1, 2} <=> P{1, 3}), s(P{2, 0} <=> P{1, 9}), s(P{1, nan} <=> P{1, 0}));
  std::printf("%s %s\n", s(std::strong_order(-0.0, 0.0)), s(std::strong_order(nan, std::numeric_limits<double>::infinity())));
  std::printf("%s %d\n", s(Weak{"abc"} <=> Weak{"xyz"}), Weak{"a"} < Weak{"bb"});
  std::printf("%s\n", s(std::compare_weak_order_fallback(OnlyLess{1}, OnlyLess{2})));
  std::printf("%s %s\n", s(std::string("b") <=> std::string("abc")), s(std::vector{1, 2} <=> std::vector{1, 2, 0}));
  std::printf("%s %d %d\n", s(std::pair(1, 'a') <=> std::pair(1, 'b')), std::is_lt(1 <=> 2), std::is_gteq(1 <=> 2));
  std::printf("%d %d\n", std::cmp_less(-1, 1u), std::in_range<unsigned char>(256));
  std::printf("%d\n", std::compare_three_way{}(3, 2) > 0);
}
