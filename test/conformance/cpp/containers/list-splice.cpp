// covers: [list.ops] list and forward_list: splice of all kinds, merge, sort stability, unique, remove_if, reverse, iterators that follow
#include <cstdio>
#include <forward_list>
#include <list>
#include <utility>
template <class L> static void show(const L &l) { for (auto x : l) std::printf("%d ", x); std::printf("\n"); }
int main() {
  std::list<int> a{1, 2, 3}, b{10, 20, 30};
  auto it = std::next(b.begin());
  a.splice(std::next(a.begin()), b, it);
  show(a), show(b);
  std::printf("%d %d\n", *it, *std::next(it));
  a.splice(a.end(), b);
  a.splice(a.begin(), a, std::prev(a.end()));
  show(a);
  std::printf("%zu\n", b.size());
  b.splice(b.begin(), a, a.begin(), std::next(a.begin(), 3));
  show(b);
  a.sort(), b.sort(std::greater<>());
  b.reverse();
  a.merge(b);
  show(a);
  a.push_back(30), a.push_back(30);
  std::printf("%zu\n", a.unique());
  std::printf("%zu\n", a.remove_if([](int x) { return x < 3; }));
  show(a);
  std::list<std::pair<int, int>> s{{2, 1}, {1, 2}, {2, 3}, {1, 4}};
  s.sort([](auto &x, auto &y) { return x.first < y.first; });
  for (auto [x, y] : s) std::printf("%d%d ", x, y);
  std::printf("\n");
  std::forward_list<int> f{5, 1, 4};
  f.insert_after(f.before_begin(), 9), f.emplace_after(f.begin(), 8);
  f.erase_after(std::next(f.begin())), f.push_front(0);
  f.sort(), f.reverse();
  std::forward_list<int> g{7, 6};
  f.splice_after(f.before_begin(), g, g.before_begin());
  show(f), show(g);
  std::printf("%zu\n", f.remove(9));
}
