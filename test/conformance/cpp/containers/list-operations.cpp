// covers: [list.ops] std::list splice, merge, sort, unique, remove, reverse
#include <cstdio>
#include <functional>
#include <list>

static void show(const std::list<int> &l) { for (int x : l) std::printf("%d ", x); std::printf("\n"); }

int main() {
  std::list<int> a{5, 1, 4}, b{9, 2, 2};
  a.splice(std::next(a.begin()), b, std::next(b.begin()));
  show(a); show(b);
  a.sort();
  b.sort(std::greater<>());
  b.reverse();
  a.merge(b);
  show(a);
  std::printf("%zu %zu\n", a.unique(), b.size());
  std::printf("%zu\n", a.remove_if([](int x) { return x % 2; }));
  a.splice(a.begin(), a, std::prev(a.end()));
  show(a);
}
