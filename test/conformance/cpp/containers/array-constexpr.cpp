// covers: [array] std::array: zero size, get, tuple interface, to_array, fill, swap, comparison, constexpr sorting, of arrays, of move-only elements
#include <algorithm>
#include <array>
#include <cstdio>
#include <memory>
#include <stdexcept>
#include <string>
#include <tuple>
constexpr auto squares = [] { std::array<int, 8> a{}; for (int i = 0; i < 8; i++) a[static_cast<std::size_t>(i)] = (i * 5 % 8) * (i * 5 % 8); return a; }();
constexpr auto sorted = [](auto a) { std::sort(a.begin(), a.end()); return a; }(squares);
static_assert(sorted[7] == 49 && std::get<0>(sorted) == 0 && std::is_sorted(sorted.begin(), sorted.end()));
static_assert(std::tuple_size_v<decltype(sorted)> == 8 && std::is_same_v<std::tuple_element_t<1, std::array<long, 3>>, long>);
template <class T, std::size_t... N> constexpr auto concat(const std::array<T, N> &...a) {
  std::array<T, (N + ...)> r{};
  auto it = r.begin();
  ((it = std::copy(a.begin(), a.end(), it)), ...);
  return r;
}
struct Piece { int v = 3; };
int main() {
  std::array<int, 4> a{1, 2}, b;
  b.fill(5);
  a.swap(b);
  std::printf("%d%d%d %d%d\n", a[0], a[3], b[1], b[2], b.back());
  std::array<int, 0> none;
  std::printf("%d %zu %d\n", none.empty(), none.size(), none.begin() == none.end());
  auto c = std::to_array({3, 1, 2});
  auto text = std::to_array("text");
  std::printf("%zu %zu %d\n", c.size(), text.size(), text[4]);
  auto moved = std::to_array<std::unique_ptr<int>>({std::make_unique<int>(7), nullptr});
  auto taken = std::move(moved);
  std::printf("%d %d\n", *taken[0], moved[0] == nullptr);
  auto &[x, y, z] = c;
  x = 30;
  std::printf("%d %d %d\n", c[0], std::get<1>(c), z);
  try { c.at(3) = y; } catch (const std::out_of_range &) { std::printf("out of range\n"); }
  std::array<std::array<int, 3>, 2> grid{{{1, 2, 3}, {4, 5, 6}}};
  int sum = 0;
  for (auto &row : grid) for (int v : row) sum += v;
  std::printf("%d %d %zu\n", sum, grid[1][2], sizeof grid / sizeof(int));
  std::printf("%d %d %d\n", std::array{1, 2} < std::array{1, 3}, std::array{1, 2} == std::array{1, 2}, (std::array{2, 1} <=> std::array{1, 9}) > 0);
  std::printf("%d\n", std::apply([](auto... v) { return (v + ...); }, squares));
  auto joined = concat(std::array{1, 2}, std::array{3}, std::array{4, 5, 6});
  for (auto it = joined.crbegin(); it != joined.crend(); ++it) std::printf("%d ", *it);
  std::array<std::string, 2> s{"on the heap, since it is rather long", "b"};
  auto t = s;
  t[0] += "!";
  std::printf("%zu %zu\n", t[0].size() - s[0].size(), std::max_element(joined.begin(), joined.end()) - joined.begin());
  std::array<Piece, 3> pieces;
  std::printf("%d %d\n", pieces[2].v, *squares.data() + static_cast<int>(joined.max_size()));
}
