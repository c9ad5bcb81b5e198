// covers: [alg.lex.comparison] [alg.min.max] three-way and lexicographical comparison of ranges with own categories, min and max of lists, NaN as strong_order
#include <algorithm>
#include <cmath>
#include <compare>
#include <cstdio>
#include <list>
#include <string>
#include <string_view>
#include <vector>

static const char *name(std::partial_ordering o) {
  return o == 0 ? "equal" : o < 0 ? "less" : o > 0 ? "greater" : "unordered";
}
struct Version {
  int part[3];
  friend std::strong_ordering operator<=>(const Version &a, const Version &b) {
    return std::lexicographical_compare_three_way(a.part, a.part + 3, b.part, b.part + 3);
  }
  friend bool operator==(const Version &a, const Version &b) { return (a <=> b) == 0; }
};

int main() {
  const std::vector<int> a{1, 2, 3}, b{1, 2, 4}, c{1, 2};
  auto cmp = [](auto &x, auto &y) { return std::lexicographical_compare_three_way(x.begin(), x.end(), y.begin(), y.end()); };
  std::printf("%s %s %s %s\n", name(cmp(a, b)), name(cmp(a, c)), name(cmp(c, a)), name(cmp(a, a)));
  const std::vector<double> x{1.0, NAN}, y{1.0, 2.0};
  std::printf("%s\n", name(cmp(x, y)));
  std::printf("%s\n", name(std::lexicographical_compare_three_way(x.begin(), x.end(), y.begin(), y.end(), [](double p, double q) { return std::strong_order(p, q); })));
  const std::string l = "Hello", u = "hELLO";
  auto weak = [](char p, char q) -> std::weak_ordering { return (p | 32) <=> (q | 32); };
  std::printf("%s\n", name(std::lexicographical_compare_three_way(l.begin(), l.end(), u.begin(), u.end(), weak)));
  std::vector<Version> vs{{{1, 10, 0}}, {{1, 2, 9}}, {{0, 99, 99}}, {{1, 2, 10}}};
  std::sort(vs.begin(), vs.end());
  for (auto &v : vs) std::printf("%d.%d.%d ", v.part[0], v.part[1], v.part[2]);
  std::printf("%d %d\n", vs[0] < vs[1], vs[2] == vs[2]);
  std::printf("%d %d\n", std::lexicographical_compare(c.begin(), c.end(), a.begin(), a.end()), std::ranges::lexicographical_compare(a, std::list{0, 9}, std::ranges::greater()));

  std::printf("%d %d %s\n", std::min({3, 1, 2}), std::max({3, 1, 2}, [](int p, int q) { return p % 3 < q % 3; }), std::max(std::string("ab"), std::string("b")).c_str());
  auto [lo, hi] = std::minmax({5, 8, 2, 9, 2});
  std::printf("%d %d\n", lo, hi);
  struct P {
    int key, id;
  };
  const std::vector<P> ps{{2, 0}, {1, 1}, {3, 2}, {1, 3}, {3, 4}};
  auto key = [](const P &p, const P &q) { return p.key < q.key; };
  auto mm = std::minmax_element(ps.begin(), ps.end(), key);
  std::printf("%d %d %d %d\n", std::min_element(ps.begin(), ps.end(), key)->id, std::max_element(ps.begin(), ps.end(), key)->id, mm.first->id, mm.second->id);
  const P p{1, 10}, q{1, 20};
  std::printf("%d %d %d\n", std::min(p, q, key).id, std::max(p, q, key).id, std::minmax(p, q, key).second.id);
  std::printf("%d %d %d\n", std::clamp(15, 0, 10), std::clamp(-5, 0, 10), std::clamp(5, 0, 10));
  std::printf("%d %d\n", std::ranges::min(std::vector{4, 7, 1}), std::ranges::max({4, 7, 1}, {}, [](int v) { return -v; }));
  static_assert(std::min({4, 2, 8}) == 2 && std::clamp(9, 1, 5) == 5);
}
