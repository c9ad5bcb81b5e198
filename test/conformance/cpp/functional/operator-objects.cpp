// covers: [arithmetic.operations] [comparisons] [logical.operations] [bitwise.operations] function objects for operators, transparent ones, identity, in algorithms and containers, total order of pointers
#include <algorithm>
#include <cstdio>
#include <functional>
#include <map>
#include <numeric>
#include <queue>
#include <set>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>
struct Meters { double v; friend Meters operator+(Meters a, double b) { return {a.v + b}; } friend bool operator<(Meters a, double b) { return a.v < b; } };
struct Loud { std::string s; Loud(const char *s) : s(s) { std::printf("made "); } bool operator<(const Loud &o) const { return s < o.s; } friend bool operator<(const Loud &a, const char *b) { return a.s < b; } };
int main() {
  std::printf("%d %d %d %d %d %d\n", std::plus<int>()(7, 2), std::minus<int>()(7, 2), std::multiplies<int>()(7, 2), std::divides<int>()(7, 2), std::modulus<int>()(7, 2), std::negate<int>()(7));
  std::printf("%d%d%d%d%d%d\n", std::equal_to<>()(1, 1.0), std::not_equal_to<>()(1, 2), std::less<>()(1, 2), std::greater<>()(1, 2), std::less_equal<>()(2, 2), std::greater_equal<>()(1, 2));
  std::printf("%d%d%d\n", std::logical_and<>()(1, 0), std::logical_or<>()(1, 0), std::logical_not<>()(0));
  std::printf("%x %x %x %x\n", std::bit_and<>()(0xf0, 0x3c), std::bit_or<>()(0xf0, 0x0f), std::bit_xor<>()(0xff, 0x0f), std::bit_not<>()(0xffffff00));
  std::printf("%g %d\n", std::plus<>()(Meters{1.5}, 2.0).v, std::less<>()(Meters{1}, 2.0));
  static_assert(std::is_same_v<decltype(std::plus<>()(1, 2.0f)), float> && std::is_same_v<decltype(std::plus<int>()(1, 2.0f)), int>);
  std::string moved = std::plus<>()(std::string("left, on the heap as it is long"), " right");
  std::printf("%s\n", moved.c_str());
  Loud l("b");
  bool typed = std::less<Loud>()(l, "c"), transparent = std::less<>()(l, "c");
  std::printf("%d %d\n", typed, transparent);
  std::vector<int> v{3, 1, 4, 1, 5, 9, 2, 6};
  std::sort(v.begin(), v.end(), std::greater<>());
  for (int i : v) std::printf("%d ", i);
  std::printf("%d %d\n", std::accumulate(v.begin(), v.end(), 1, std::multiplies<>()), std::accumulate(v.begin(), v.end(), 0, std::bit_xor<>()));
  std::vector<bool> a{true, false, true}, b{true, true, false}, c(3);
  std::transform(a.begin(), a.end(), b.begin(), c.begin(), std::logical_and<>());
  std::printf("%d%d%d\n", static_cast<int>(c[0]), static_cast<int>(c[1]), static_cast<int>(c[2]));
  std::map<std::string, std::function<double(double, double)>> ops{{"+", std::plus<>()}, {"-", std::minus<>()}, {"*", std::multiplies<>()}, {"/", std::divides<>()}, {"max", [](double x, double y) { return std::max(x, y); }}};
  for (auto &[n, f] : ops) std::printf("%s%g ", n.c_str(), f(9, 4));
  std::printf("\n");
  std::priority_queue<std::pair<int, char>, std::vector<std::pair<int, char>>, std::greater<>> q;
  q.emplace(3, 'c'); q.emplace(1, 'a'); q.emplace(2, 'b');
  for (; !q.empty(); q.pop()) std::printf("%c", q.top().second);
  int x[3], y;
  std::set<int *, std::less<>> ptrs{&x[2], &x[0], &y, &x[1]};
  std::printf(" %zu %d\n", ptrs.size(), std::less<int *>()(&x[0], &x[1]));
  std::printf("%d %s\n", std::identity()(5), std::identity()(moved).substr(0, 4).c_str());
  std::sort(v.begin(), v.end(), std::not_fn(std::greater_equal<>()));
  std::ranges::sort(v, std::ranges::less(), std::negate<>());
  std::printf("%d %d %d\n", v.front(), v.back(), std::ranges::equal_to()(1, 1));
}
