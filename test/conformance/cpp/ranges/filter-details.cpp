// covers: [range.filter] filter_view: iterators and base, pred, empty and size not there, bidirectional walks, writing through, move-only predicates, nested filters, projections by members
#include <algorithm>
#include <cstdio>
#include <forward_list>
#include <list>
#include <map>
#include <memory>
#include <ranges>
#include <string>
#include <vector>
namespace r = std::ranges;
namespace v = std::views;
struct Flag { int id; bool on; bool isOff() const { return !on; } };
template <class R> static void show(R &&x) { for (auto &&e : x) std::printf("%d ", static_cast<int>(e)); std::printf("\n"); }
int main() {
  std::vector<int> a{5, 2, 8, 1, 9, 4, 6};
  auto even = [](int x) { return x % 2 == 0; };
  auto f = a | v::filter(even);
  static_assert(r::bidirectional_range<decltype(f)> && !r::random_access_range<decltype(f)> && !r::sized_range<decltype(f)> && r::common_range<decltype(f)>);
  static_assert(!r::range<const decltype(f)>);
  show(f);
  auto it = f.begin();
  std::printf("%d %td %d %d\n", *it, it.base() - a.begin(), *std::next(it, 2), f.pred()(3));
  ++it, it++, --it;
  std::printf("%d %d %d\n", *it, f.front(), f.back());
  for (int &x : f) x += 10;
  show(a);
  show(f | v::reverse);
  std::printf("%td %d %zu\n", r::distance(f), static_cast<bool>(f), f.base().size());
  std::vector<Flag> flags{{1, true}, {2, false}, {3, true}, {4, false}};
  for (auto &x : flags | v::filter(&Flag::on)) std::printf("%d ", x.id);
  for (auto &x : flags | v::filter(&Flag::isOff)) std::printf("%d ", x.id);
  std::printf("%d\n", (flags | v::filter(&Flag::on)).begin()->id);
  auto limit = std::make_shared<int>(12);
  auto owned = v::filter(v::all(a), [p = std::move(limit)](int x) { return x > *p; });
  show(owned);
  auto moved = std::move(owned);
  std::printf("%td\n", r::count_if(moved, [](int) { return true; }));
  show(v::iota(1, 50) | v::filter(even) | v::filter([](int x) { return x % 3 == 0; }) | v::filter([](int x) { return x % 4; }));
  auto none = a | v::filter([](int) { return false; });
  std::printf("%d %d\n", none.empty(), none.begin() == none.end());
  std::forward_list<int> fl{1, 2, 3, 4};
  auto ff = fl | v::filter(even);
  static_assert(r::forward_range<decltype(ff)> && !r::bidirectional_range<decltype(ff)>);
  show(ff);
  std::map<std::string, int> m{{"a", 1}, {"b", 20}, {"c", 3}, {"d", 40}};
  for (auto &[k, x] : m | v::filter([](auto &p) { return p.second > 5; })) std::printf("%s%d ", k.c_str(), x++);
  std::printf("%d\n", m["b"]);
  auto big = a | v::filter([](int x) { return x > 8; });
  r::replace(big, 9, 99);
  r::fill(big | v::take(1), 1000);
  show(a);
  auto i = r::find(big, 14);
  std::printf("%d\n", i == big.end() ? -1 : *i);
  std::list<std::string> words{"x", "long one", "y", "another"};
  auto lw = words | v::filter([](const std::string &s) { return s.size() > 1; });
  auto s1 = r::iter_move(lw.begin());
  std::printf("%s %zu\n", s1.c_str(), lw.front().size() + words.size());
  r::iter_swap(lw.begin(), std::prev(lw.end()));
  for (auto &w : words) std::printf("[%zu]", w.size());
  std::printf("\n");
  const std::vector<int> sorted{1, 3, 5, 7, 9};
  auto g = sorted | v::filter([n = 0](int) mutable { return n++ % 2 == 0; });
  std::printf("%d\n", *g.begin());
}
