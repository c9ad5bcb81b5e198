// covers: [alg.set.operations] std::includes, set_union, set_intersection, set_difference, set_symmetric_difference, with duplicates
#include <algorithm>
#include <cstdio>
#include <iterator>
#include <vector>

static void show(const std::vector<int> &v) { for (int x : v) std::printf("%d ", x); std::printf("\n"); }

int main() {
  std::vector<int> a{1, 2, 2, 2, 3, 5}, b{2, 2, 3, 4}, r;
  std::set_union(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(r)); show(r); r.clear();
  std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(r)); show(r); r.clear();
  std::set_difference(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(r)); show(r); r.clear();
  std::set_symmetric_difference(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(r)); show(r);
  std::vector<int> c{2, 3}, d{2, 2, 2, 2};
  std::printf("%d %d %d\n", std::includes(a.begin(), a.end(), c.begin(), c.end()), std::includes(a.begin(), a.end(), d.begin(), d.end()), std::ranges::includes(a, std::vector<int>{}));
}
