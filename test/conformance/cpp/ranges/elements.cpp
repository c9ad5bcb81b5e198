// covers: [range.elements] elements, keys and values of maps, vectors of tuples and arrays: writing, sorting by them, categories
#include <algorithm>
#include <array>
#include <cstdio>
#include <map>
#include <ranges>
#include <string>
#include <tuple>
#include <unordered_map>
#include <vector>

int main() {
  namespace v = std::views;
  std::map<std::string, int> stock{{"nut", 5}, {"bolt", 9}, {"gear", 2}};
  for (const std::string &k : stock | v::keys) std::printf("%s ", k.c_str());
  for (int &n : stock | v::values) n *= 10;
  for (int n : stock | v::values) std::printf("%d ", n);
  std::printf("\n");
  auto most = std::ranges::max_element(stock | v::values);
  std::printf("%s %d\n", most.base()->first.c_str(), *most);

  std::vector<std::tuple<int, char, double>> rows{{3, 'c', 0.5}, {1, 'a', 2.5}, {2, 'b', 1.5}};
  std::ranges::sort(rows | v::elements<0>);
  for (auto &[i, c, d] : rows) std::printf("%d%c%.1f ", i, c, d);
  std::ranges::reverse(rows | v::elements<1>);
  for (char c : rows | v::elements<1>) std::printf("%c", c);
  double sum = 0;
  for (double d : rows | v::elements<2>) sum += d;
  std::printf(" %.1f\n", sum);

  std::vector<std::array<int, 3>> grid{{1, 2, 3}, {4, 5, 6}};
  for (int x : grid | v::elements<2>) std::printf("%d ", x);
  for (int &x : grid | v::elements<0>) x = 0;
  std::printf("%d %d\n", grid[0][0] + grid[1][0], grid[1][1]);

  auto seconds = rows | v::elements<1>;
  static_assert(std::ranges::random_access_range<decltype(seconds)>);
  static_assert(std::is_same_v<std::ranges::range_reference_t<decltype(seconds)>, char &>);
  static_assert(std::is_same_v<std::ranges::range_reference_t<decltype(stock | v::keys)>, const std::string &>);
  std::printf("%c %c %zu %td\n", seconds[0], seconds.back(), seconds.size(), seconds.end() - seconds.begin());

  std::unordered_map<int, int> counts;
  for (int d : {3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5}) counts[d]++;
  std::vector<int> ks;
  std::ranges::copy(counts | v::keys, std::back_inserter(ks));
  std::ranges::sort(ks);
  for (int k : ks) std::printf("%d:%d ", k, counts[k]);
  std::printf("\n");
  auto made = v::iota(0, 4) | v::transform([](int i) { return std::pair(i, i * i); });
  for (int sq : made | v::values | v::reverse) std::printf("%d ", sq);
  std::printf("%d\n", (made | v::keys)[3]);
  for (auto &s : stock | v::filter([](auto &p) { return p.second > 30; }) | v::keys) std::printf("%s ", s.c_str());
  std::printf("\n");
}
