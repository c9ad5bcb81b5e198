// covers: [alg.fold] (C++23) std::ranges::fold_left, fold_right, fold_left_first
// std: c++23
// native: clang
#include <algorithm>
#include <cstdio>
#include <functional>
#include <string>
#include <vector>

int main() {
  std::vector<int> v{1, 2, 3, 4};
  std::printf("%d\n", std::ranges::fold_left(v, 100, std::minus<>()));
  std::printf("%g\n", std::ranges::fold_left(v, 0.5, std::multiplies<>()));
  auto show = [](std::string acc, int x) { return "(" + acc + "+" + std::to_string(x) + ")"; };
  std::printf("%s\n", std::ranges::fold_left(v, std::string("0"), show).c_str());
  auto [end, value] = std::ranges::fold_left_with_iter(v, 1, std::multiplies<>());
  std::printf("%d %d\n", end == v.end(), value);
}
