// covers: [range.zip] zip, zip_transform, adjacent, join_with, chunk_by, repeat, as_rvalue, ranges::to (C++23)
// std: c++23
// native: clang
#include <algorithm>
#include <cstdio>
#include <deque>
#include <list>
#include <map>
#include <memory>
#include <ranges>
#include <set>
#include <string>
#include <vector>
namespace v = std::views;
template <class R> static void show(R &&r) { for (auto &&x : r) std::printf("%d ", static_cast<int>(x)); std::printf("\n"); }
int main() {
  std::vector<int> a{3, 1, 2};
  std::list<char> b{'c', 'a', 'b', 'd'};
  for (auto [x, y] : v::zip(a, b)) std::printf("%d%c ", x, y);
  std::vector<char> w(b.begin(), b.end());
  w.resize(3);
  std::ranges::sort(v::zip(a, w));
  for (auto [x, y] : v::zip(a, w)) std::printf("%d%c ", x, y);
  std::printf("\n");
  show(v::zip_transform([](int x, int y) { return x * y; }, a, v::iota(10)));
  show(v::iota(0, 6) | v::adjacent_transform<2>([](int x, int y) { return x * 10 + y; }));
  for (auto [x, y, z] : a | v::adjacent<3>) std::printf("%d%d%d\n", x, y, z);
  std::vector<std::string> words{"x", "yy", "z"};
  std::printf("%s\n", (words | v::join_with(std::string(", ")) | std::ranges::to<std::string>()).c_str());
  for (auto run : std::vector{1, 1, 2, 3, 3, 3} | v::chunk_by(std::equal_to<>())) std::printf("%zu ", run.size());
  show(v::repeat(7, 3));
  std::vector<std::unique_ptr<int>> u;
  u.push_back(std::make_unique<int>(9));
  auto moved = u | v::as_rvalue | std::ranges::to<std::vector>();
  std::printf("%d %d\n", *moved[0], u[0] == nullptr);
  auto m = v::zip(a, words) | std::ranges::to<std::map>();
  auto s = v::iota(1, 4) | v::transform([](int x) { return v::iota(0, x); }) | std::ranges::to<std::vector<std::set<int>>>();
  std::printf("%zu %s %zu %zu\n", m.size(), m[2].c_str(), s.size(), s[2].size());
  std::vector<int> more;
  more.append_range(v::iota(5, 8)), more.insert_range(more.begin(), std::deque{1, 2});
  show(more);
  std::printf("%d %d\n", std::ranges::contains(more, 6), std::ranges::fold_left(more, 0, std::plus<>()));
}
