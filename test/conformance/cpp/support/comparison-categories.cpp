// covers: [cmp.categories] [cmp.alg] orderings at work: each category's values and conversions, named comparisons, strong, weak and partial order and their fallbacks, is_lt and its kin, lexicographic three-way, defaulted members in order, compare_three_way
#include <algorithm>
#include <array>
#include <cmath>
#include <compare>
#include <cstdio>
#include <limits>
#include <map>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

template <class C> static const char *name(C c) {
  if (c < 0) return "less";
  if (c > 0) return "greater";
  if (c == 0) return std::is_same_v<C, std::strong_ordering> ? "equal" : "equivalent";
  return "unordered";
}
struct Folded {
  char c;
  std::weak_ordering operator<=>(const Folded &o) const { return (c | 32) <=> (o.c | 32); }
  bool operator==(const Folded &o) const { return (c | 32) == (o.c | 32); }
};
struct Version {
  int major, minor = 0;
  std::string tag;
  auto operator<=>(const Version &) const = default;
};
struct Mixed {
  int i;
  double d;
  auto operator<=>(const Mixed &) const = default;
};
struct Old {
  int v;
  bool operator<(const Old &o) const { return v < o.v; }
  bool operator==(const Old &o) const { return v == o.v; }
};
struct WithOld {
  Old o;
  std::weak_ordering operator<=>(const WithOld &) const = default;
};
struct Array {
  int a[3];
  auto operator<=>(const Array &) const = default;
};
static_assert(std::is_same_v<decltype(1 <=> 2), std::strong_ordering> && std::is_same_v<decltype(1.0 <=> 2.0), std::partial_ordering>);
static_assert(std::is_same_v<decltype(Mixed{} <=> Mixed{}), std::partial_ordering> && std::is_same_v<std::compare_three_way_result_t<Version>, std::strong_ordering>);
static_assert(std::is_same_v<std::common_comparison_category_t<std::strong_ordering, std::weak_ordering>, std::weak_ordering> && std::is_same_v<std::common_comparison_category_t<int, std::strong_ordering>, void>);
static_assert(std::is_convertible_v<std::strong_ordering, std::partial_ordering> && !std::is_convertible_v<std::partial_ordering, std::weak_ordering>);
static_assert(std::three_way_comparable<int> && std::three_way_comparable_with<int, double, std::partial_ordering> && !std::three_way_comparable<double, std::strong_ordering>);

int main() {
  const double nan = std::numeric_limits<double>::quiet_NaN();
  std::printf("%s %s %s %s\n", name(1 <=> 2), name(2.0 <=> 2.0), name(nan <=> 1.0), name('b' <=> 'a'));
  std::printf("%s %s %s\n", name(Folded{'A'} <=> Folded{'a'}), name(std::weak_ordering(std::strong_ordering::equal)), name(std::partial_ordering(std::weak_ordering::greater)));
  std::printf("%s %s %s %s\n", name(std::strong_order(-0.0, 0.0)), name(std::weak_order(-0.0, 0.0)), name(std::partial_order(-0.0, 0.0)), name(std::strong_order(nan, 1.0)));
  std::printf("%s %s %s\n", name(std::strong_order(-nan, -HUGE_VAL)), name(std::weak_order(nan, -nan)), name(std::strong_order(1.0, 1.0)));
  std::printf("%s %s %s\n", name(std::compare_strong_order_fallback(Old{1}, Old{2})), name(std::compare_weak_order_fallback(Old{2}, Old{2})), name(std::compare_partial_order_fallback(Old{3}, Old{2})));
  std::printf("%d%d%d%d%d%d\n", std::is_eq(1 <=> 1), std::is_neq(1 <=> 1), std::is_lt(1 <=> 2), std::is_lteq(2 <=> 2), std::is_gt(1 <=> 2), std::is_gteq(nan <=> 1.0));

  const Version a{1, 2, "b"}, b{1, 10, "a"}, c{1, 2, "a"};
  std::printf("%d%d%d%d %s\n", a < b, a > c, a == c, a <= a, name(b <=> c));
  std::vector<Version> vs{b, a, c, {0, 99, "z"}};
  std::sort(vs.begin(), vs.end());
  for (auto &v : vs) std::printf("%d.%d%s ", v.major, v.minor, v.tag.c_str());
  std::printf("%s\n", name(vs <=> std::vector<Version>{{0, 99, "z"}}));
  std::printf("%s %s %d\n", name(Mixed{1, nan} <=> Mixed{1, 2}), name(Mixed{1, nan} <=> Mixed{2, nan}), Mixed{1, 2} < Mixed{1, 3});
  std::printf("%s %s\n", name(WithOld{{1}} <=> WithOld{{2}}), name(Array{{1, 2, 3}} <=> Array{{1, 2, 0}}));

  const std::array<int, 3> x{1, 2, 3}, y{1, 3};
  std::printf("%s %s\n", name(x <=> y), name(std::lexicographical_compare_three_way(x.begin(), x.end(), y.begin(), y.begin() + 1)));
  std::printf("%s\n", name(std::lexicographical_compare_three_way(x.begin(), x.end(), y.begin(), y.end(), [](int p, int q) { return q <=> p; })));
  std::printf("%s %s\n", name(std::pair{1, 2.5} <=> std::pair{1, 2.0}), name(std::string("abc") <=> std::string("abd")));
  std::map<int, char, decltype([](int p, int q) { return std::is_gt(p <=> q); })> down{{1, 'a'}, {3, 'c'}, {2, 'b'}};
  for (auto &[k, v] : down) std::printf("%d%c", k, v);
  int raw[2];
  std::printf(" %s %d\n", name(std::compare_three_way()(&raw[0], &raw[1])), std::compare_three_way()(5, 5) == 0);
  std::printf("%d%d\n", std::strong_ordering::equal == std::strong_ordering::equivalent, std::partial_ordering::unordered == std::partial_ordering::unordered);
  std::printf("%d%d%d\n", std::partial_ordering::unordered < 0, 0 < std::strong_ordering::greater, 0 != std::weak_ordering::less);
  std::printf("%s\n", name(0 <=> std::strong_ordering::less));
}
