// covers: [array.tuple] [array.creation] arrays as tuples and ranges: structured bindings, apply, get on each value category, to_array of literals and rvalues, data of empty ones, iterators in reverse
#include <algorithm>
#include <array>
#include <cstdio>
#include <memory>
#include <numeric>
#include <stdexcept>
#include <string>
#include <tuple>
#include <type_traits>
#include <utility>

template <std::size_t N> constexpr std::array<int, N> squares() {
  std::array<int, N> a{};
  for (std::size_t i = 0; i < N; i++) a[i] = static_cast<int>(i * i);
  return a;
}
constexpr auto table = squares<8>();
static_assert(table[7] == 49 && std::get<3>(table) == 9 && table.size() == 8 && !table.empty());
static_assert(std::tuple_size_v<decltype(table)> == 8 && std::is_same_v<std::tuple_element_t<0, decltype(table)>, const int>);
static_assert(std::is_trivially_copyable_v<std::array<int, 4>> && sizeof(std::array<char, 5>) == 5);

template <class A, std::size_t... I> constexpr auto picked(const A &a, std::index_sequence<I...>) { return std::array{a[I * 2]...}; }

int main() {
  auto [a, b, c] = std::array<int, 3>{1, 2, 3};
  std::printf("%d %d %d\n", a, b, c);
  std::array<std::string, 2> names{"left", "right"};
  auto &[l, r] = names;
  l += "most";
  std::printf("%s %s\n", names[0].c_str(), r.c_str());
  std::string taken = std::get<1>(std::move(names));
  std::printf("%s\n", taken.c_str());
  std::printf("%d\n", std::apply([](auto... x) { return (x + ...); }, table));
  const auto joined = std::tuple_cat(std::array<int, 2>{7, 8}, std::make_tuple(9.5, 'x'));
  std::printf("%d %g %c\n", std::get<1>(joined), std::get<2>(joined), std::get<3>(joined));
  for (int x : picked(table, std::make_index_sequence<4>())) std::printf("%d ", x);
  std::printf("\n");

  auto letters = std::to_array("text");
  static_assert(std::is_same_v<decltype(letters), std::array<char, 5>>);
  auto longs = std::to_array<long>({1, 2, 3});
  int raw[] = {4, 5};
  auto copied = std::to_array(raw);
  std::unique_ptr<int> owners[] = {std::make_unique<int>(6), nullptr};
  auto owned = std::to_array(std::move(owners));
  std::printf("%s %ld %d %d %d\n", letters.data(), longs.back(), copied.front(), *owned[0], owners[0] == nullptr);

  std::array deduced{1.5, 2.5};
  static_assert(std::is_same_v<decltype(deduced), std::array<double, 2>>);
  std::array<int, 5> v{5, 3};
  for (int x : v) std::printf("%d ", x);
  v.fill(2), std::iota(v.rbegin(), v.rend(), 10);
  for (int x : v) std::printf("%d ", x);
  std::printf("%d %td\n", std::accumulate(v.begin(), v.end(), 0), v.cend() - v.cbegin());

  std::array<int, 0> none;
  none.fill(3);
  std::printf("%d %zu %d\n", none.empty(), none.max_size(), none.begin() == none.end());
  try {
    none.at(0);
  } catch (const std::out_of_range &) {
    std::printf("out_of_range\n");
  }
  std::array<int, 3> p{1, 2, 3}, q{4, 5, 6};
  int &first = p[0];
  p.swap(q), std::swap(p, q), swap(p, q);
  std::printf("%d %d\n", first, q.front());
  std::printf("%d%d%d\n", p < q, p == std::array{4, 5, 6}, (p <=> q) > 0);
  std::array<std::array<int, 3>, 2> grid{{{1, 2, 3}, {4, 5, 6}}};
  for (auto &row : grid) std::reverse(row.begin(), row.end());
  std::printf("%d %d %zu\n", grid[1][0], grid.at(0).at(2), sizeof grid / sizeof(int));
  std::array<const char *, 3> words{"pear", "apple", "fig"};
  std::sort(words.begin(), words.end(), [](auto x, auto y) { return std::string(x) < y; });
  std::printf("%s %s\n", words.front(), words.back());
}
