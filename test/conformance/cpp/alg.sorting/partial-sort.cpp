// covers: [partial.sort] std::partial_sort, partial_sort_copy, is_sorted_until
#include <algorithm>
#include <cstdio>
#include <functional>
#include <vector>

int main() {
  std::vector<int> v{9, 3, 7, 1, 8, 2, 6};
  auto w = v;
  std::partial_sort(v.begin(), v.begin() + 3, v.end());
  std::printf("%d %d %d\n", v[0], v[1], v[2]);
  std::vector<int> top(4);
  std::partial_sort_copy(w.begin(), w.end(), top.begin(), top.end(), std::greater<int>());
  for (int x : top) std::printf("%d ", x);
  std::vector<int> big(10, -1);
  auto e = std::partial_sort_copy(w.begin(), w.end(), big.begin(), big.end());
  std::printf("%td %d\n", e - big.begin(), big[6]);
  std::vector<int> u{1, 2, 2, 5, 4};
  std::printf("%td %d\n", std::is_sorted_until(u.begin(), u.end()) - u.begin(), std::is_sorted(u.begin(), u.end()));
}
