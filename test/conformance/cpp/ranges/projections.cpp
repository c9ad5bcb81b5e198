// covers: [alg.req] constrained algorithms: projections by member, dangling results, subranges, borrowed ranges, sentinels
#include <algorithm>
#include <cstdio>
#include <functional>
#include <ranges>
#include <span>
#include <string>
#include <vector>
struct P { std::string name; int age; int getAge() const { return age; } };
namespace r = std::ranges;
int main() {
  std::vector<P> v{{"eve", 35}, {"bob", 20}, {"amy", 50}, {"dan", 20}};
  r::sort(v, {}, &P::name);
  for (auto &p : v) std::printf("%s ", p.name.c_str());
  r::stable_sort(v, std::greater<>(), &P::getAge);
  for (auto &p : v) std::printf("%s%d ", p.name.c_str(), p.age);
  std::printf("\n%s %td\n", r::find(v, 20, &P::age)->name.c_str(), r::count(v, 20, &P::age));
  std::printf("%s %d\n", r::max_element(v, {}, &P::age)->name.c_str(), r::min(v, {}, &P::age).age);
  static_assert(std::is_same_v<decltype(r::find(std::vector<int>{1}, 1)), r::dangling>);
  static_assert(std::is_same_v<decltype(r::find(std::span<int>{}, 1)), std::span<int>::iterator>);
  auto [a, b] = r::partition(v, [](int x) { return x > 30; }, &P::age);
  std::printf("%td %td\n", a - v.begin(), b - a);
  std::vector<int> x{1, 2, 3, 4}, y(4);
  auto res = r::copy_if(x, y.begin(), [](int i) { return i > 2; }, std::negate<>());
  std::printf("%td %td\n", res.in - x.begin(), res.out - y.begin());
  auto t = r::transform(x, y.begin(), [](int i) { return i * i; });
  std::printf("%d %d\n", y[3], t.in == x.end());
  auto sub = r::search(x, std::vector{2, 3});
  std::printf("%td %zu\n", sub.begin() - x.begin(), sub.size());
  std::printf("%d %d\n", r::equal(x, y, {}, [](int i) { return i * i; }), r::includes(y, x));
  auto [lo, hi] = r::minmax(y);
  auto removed = r::remove(x, 3);
  std::printf("%d %d %zu %d\n", lo, hi, removed.size(), r::is_sorted(x.begin(), removed.begin()));
  const char *s = "null terminated";
  std::printf("%td\n", r::find(s, std::unreachable_sentinel, '\0') - s);
  std::printf("%td\n", r::for_each(x, [n = 0](int i) mutable { return n += i; }).in - x.begin());
}
