// covers: [alg.merge] std::merge, inplace_merge: stable
#include <algorithm>
#include <cstdio>
#include <functional>
#include <list>
#include <vector>

int main() {
  std::vector<int> a{1, 4, 4, 9};
  std::list<int> b{2, 4, 10};
  std::vector<int> c;
  std::merge(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(c));
  for (int x : c) std::printf("%d ", x);
  struct P { int k; char from; };
  std::vector<P> p{{1, 'a'}, {3, 'a'}, {3, 'b'}, {0, 'c'}, {3, 'd'}, {5, 'd'}};
  std::inplace_merge(p.begin(), p.begin() + 3, p.end(), [](P x, P y) { return x.k < y.k; });
  for (auto &x : p) std::printf("%d%c ", x.k, x.from);
  std::vector<int> d;
  std::ranges::merge(std::vector{9, 5, 1}, std::vector{8, 4}, std::back_inserter(d), std::greater<>());
  for (int x : d) std::printf("%d ", x);
  std::printf("\n");
}
