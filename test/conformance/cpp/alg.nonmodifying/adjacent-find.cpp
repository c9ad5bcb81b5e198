// covers: [alg.adjacent.find] std::adjacent_find with and without a predicate
#include <algorithm>
#include <cstdio>
#include <functional>
#include <vector>

int main() {
  std::vector<int> v{1, 3, 5, 5, 4, 4, 6};
  std::printf("%td\n", std::adjacent_find(v.begin(), v.end()) - v.begin());
  std::printf("%td\n", std::adjacent_find(v.begin(), v.end(), std::greater<int>()) - v.begin());
  std::printf("%d\n", std::adjacent_find(v.begin(), v.begin() + 3) == v.begin() + 3);
  std::printf("%td\n", std::ranges::adjacent_find(v, {}, [](int x) { return x / 3; }) - v.begin());
}
