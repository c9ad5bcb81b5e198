// covers: [list] list and forward_list as containers: construction, assignment, resize, both ends, emplacement, insertion of ranges, comparison, reverse walks, own allocation of nodes only
#include <cstdio>
#include <forward_list>
#include <iterator>
#include <list>
#include <string>
#include <utility>

template <class L> static void show(const L &l) {
  for (const auto &x : l) std::printf("%d ", x);
  std::printf("(%td)\n", std::distance(l.begin(), l.end()));
}
struct Both {
  int a;
  std::string b;
  Both(int x, const char *y) : a(x), b(y) {}
  Both(const Both &) = delete;
};

int main() {
  std::list<int> l(3, 1);
  show(l);
  l.assign({4, 5, 6}), show(l);
  l.push_front(3), l.push_back(7), l.emplace_front(2), l.emplace_back(8) += 1;
  show(l);
  l.resize(9), l.resize(10, -1), show(l);
  l.resize(4), show(l);
  auto i = std::next(l.begin(), 2);
  i = l.insert(i, 3, 0);
  std::printf("%d %td\n", *i, std::distance(l.begin(), i));
  const int more[] = {10, 20, 30};
  i = l.insert(l.end(), more, more + 3);
  std::printf("%d\n", *i);
  i = l.insert(l.begin(), {-3, -2});
  i = l.erase(i, std::next(i, 3));
  std::printf("%d\n", *i);
  show(l);
  for (auto r = l.rbegin(); r != l.rend(); ++r) std::printf("%d ", *r);
  std::printf("%d %d\n", l.front(), l.back());
  l.pop_front(), l.pop_back();
  std::list<int> copy(l), moved(std::move(l));
  std::printf("%d %zu %d\n", copy == moved, copy.size(), l.empty());
  l = {1, 2}, copy.swap(l);
  show(copy);
  std::printf("%d%d%d\n", copy < moved, copy != l, std::list<int>{} < copy);
  moved.remove_if([](int x) { return x == 0; });
  std::printf("%zu\n", moved.remove(20));
  show(moved);

  std::list<Both> fixed;
  fixed.emplace_back(1, "one"), fixed.emplace_front(0, "zero");
  Both &kept = fixed.front();
  for (int n = 2; n < 50; n++) fixed.emplace(fixed.begin(), n, "n");
  std::printf("%s %d %zu\n", kept.b.c_str(), &kept == &*std::next(fixed.rbegin()), fixed.size());
  fixed.sort([](const Both &a, const Both &b) { return a.a < b.a; });
  std::printf("%d %d %s\n", fixed.front().a, fixed.back().a, kept.b.c_str());

  std::forward_list<int> f{5, 3, 9};
  f.push_front(1), f.emplace_front(0);
  auto end = f.before_begin();
  for ([[maybe_unused]] int x : f) ++end;
  end = f.insert_after(end, {7, 8});
  std::printf("%d\n", *end);
  f.insert_after(f.before_begin(), 2, -5);
  end = f.emplace_after(f.begin(), 100);
  show(f);
  end = f.erase_after(f.begin());
  end = f.erase_after(f.before_begin(), end);
  std::printf("%d %d\n", *end, end == f.begin());
  f.resize(4), show(f);
  f.resize(6, 2), show(f);
  f.sort(), f.unique(), f.reverse();
  show(f);
  std::forward_list<int> g{10, 20};
  f.splice_after(f.before_begin(), g);
  f.splice_after(f.begin(), f, std::next(f.begin(), 2));
  show(f);
  const auto removed = f.remove(3);
  std::printf("%d %zu %d\n", g.empty(), removed, f < std::forward_list<int>{99});
  f.clear();
  std::printf("%d %d\n", f.empty(), f.begin() == f.end());
}
