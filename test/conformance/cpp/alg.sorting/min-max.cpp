// covers: [alg.min.max] std::min, max, minmax, of lists and elements; which of equals they choose
#include <algorithm>
#include <cstdio>
#include <string>
#include <vector>

int main() {
  int a = 3, b = 3;
  std::printf("%d %d\n", &std::min(a, b) == &a, &std::max(a, b) == &a);
  std::printf("%d %d %s\n", std::min({5, 2, 8}), std::max({5, 2, 8}), std::max(std::string("pear"), std::string("apple")).c_str());
  auto [lo, hi] = std::minmax({4, 1, 9, 1});
  std::printf("%d %d\n", lo, hi);
  std::vector<int> v{5, 1, 9, 1, 9};
  auto [i, j] = std::minmax_element(v.begin(), v.end());
  std::printf("%td %td %td\n", i - v.begin(), j - v.begin(), std::max_element(v.begin(), v.end()) - v.begin());
  std::printf("%zu\n", std::max({std::string("aa"), std::string("b")}, [](auto &x, auto &y) { return x.size() < y.size(); }).size());
  std::printf("%d %d\n", std::ranges::min(v), std::ranges::max(v, {}, [](int x) { return -x; }));
}
