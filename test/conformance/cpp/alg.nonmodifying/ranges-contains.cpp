// covers: [alg.contains] (C++23) std::ranges::contains, contains_subrange, starts_with, ends_with, find_last
// std: c++23
// native: clang
#include <algorithm>
#include <array>
#include <cstdio>
#include <vector>

int main() {
  std::vector<int> v{1, 2, 3, 2, 1};
  std::array sub{3, 2}, pre{1, 2};
  std::printf("%d %d\n", std::ranges::contains(v, 3), std::ranges::contains(v, 4));
  std::printf("%d %d\n", std::ranges::contains_subrange(v, sub), std::ranges::contains_subrange(sub, v));
  std::printf("%d %d %d\n", std::ranges::starts_with(v, pre), std::ranges::ends_with(v, pre), std::ranges::ends_with(v, std::vector{2, 1}));
  std::printf("%td\n", std::ranges::find_last(v, 2).begin() - v.begin());
  std::printf("%zu\n", std::ranges::find_last_if(v, [](int x) { return x > 2; }).size());
}
