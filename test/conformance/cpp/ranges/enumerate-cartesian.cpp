// covers: [range.enumerate] [range.cartesian] [range.as.const] indices beside elements, products of ranges
// std: c++23
// native: none
#include <algorithm>
#include <cstdio>
#include <list>
#include <ranges>
#include <sstream>
#include <string>
#include <tuple>
#include <type_traits>
#include <vector>

int main() {
  namespace v = std::views;
  std::vector<std::string> words{"zero", "one", "two"};
  for (auto [i, w] : words | v::enumerate) {
    std::printf("%td=%s ", i, w.c_str());
    w += '!';
  }
  std::printf("\n");
  for (auto const &[i, w] : v::enumerate(words) | v::reverse) std::printf("%td=%s ", i, w.c_str());
  auto e = words | v::enumerate;
  std::printf("\n%zu %td %s\n", e.size(), std::get<0>(e[2]), std::get<1>(*e.begin()).c_str());
  std::list<int> l{5, 6};
  for (auto [i, x] : l | v::filter([](int n) { return n > 5; }) | v::enumerate) std::printf("%td:%d\n", i, x);
  std::istringstream in("7 8 9");
  for (auto [i, x] : v::istream<int>(in) | v::enumerate) std::printf("%td/%d ", i, x);
  std::printf("\n");

  int a[] = {1, 2};
  for (auto [x, y, c] : v::cartesian_product(a, l, std::string("xy"))) std::printf("%d%d%c ", x, y, c);
  std::printf("\n");
  std::vector<int> b{10, 20, 30};
  auto p = v::cartesian_product(a, b);
  std::printf("%zu %td\n", p.size(), p.end() - p.begin());
  auto it = p.begin() + 4;
  std::printf("%d %d\n", std::get<0>(*it), std::get<1>(*it));
  it -= 3;
  std::printf("%d %d %td\n", std::get<0>(*it), std::get<1>(p[5]), it - p.begin());
  for (auto [x, y] : p | v::reverse) std::printf("%d-%d ", x, y);
  std::printf("%d %d\n", std::ranges::distance(v::cartesian_product(a, std::vector<int>{})) == 0,
              v::cartesian_product(std::vector<int>{}, a).empty());
  std::get<1>(*p.begin()) = 11;
  std::printf("%d\n", b[0]);

  static_assert(std::is_same_v<decltype(*(b | v::as_const).begin()), const int &>);
  static_assert(std::is_same_v<decltype(*(b | v::take(2) | v::as_const).begin()), const int &>);
  std::printf("%d\n", *std::ranges::max_element(b | v::as_const));
  std::vector<int> s{1, 2, 3, 4, 5};
  auto left = std::ranges::shift_left(s, 2);
  std::printf("%zu %d %d\n", left.size(), s[0], s[2]);
  s = {1, 2, 3, 4, 5};
  auto right = std::ranges::shift_right(s, 2);
  std::printf("%zu %d %d %zu\n", right.size(), s[2], s[4], std::ranges::shift_right(s, 9).size());
}
