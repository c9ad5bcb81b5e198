// covers: [range.join] join: of references and of temporaries, empty inner ranges, backwards, nested twice, writing through it
#include <algorithm>
#include <cstdio>
#include <list>
#include <map>
#include <optional>
#include <ranges>
#include <sstream>
#include <string>
#include <vector>

int main() {
  namespace v = std::views;
  std::vector<std::vector<int>> nested{{}, {1, 2}, {}, {}, {3}, {4, 5, 6}, {}};
  for (int x : nested | v::join) std::printf("%d ", x);
  for (int &x : nested | v::join) x *= 2;
  for (int x : nested | v::join | v::reverse) std::printf("%d ", x);
  std::printf("%td\n", std::ranges::distance(nested | v::join));

  int made = 0;
  auto rows = v::iota(1, 5) | v::transform([&](int n) {
    made++;
    return std::vector<int>(n, n);
  });
  for (int x : rows | v::join) std::printf("%d", x);
  std::printf(" %d\n", made);
  using Temp = decltype(rows | v::join);
  static_assert(std::ranges::input_range<Temp> && !std::ranges::forward_range<Temp>);
  static_assert(std::ranges::bidirectional_range<decltype(nested | v::join)>);

  std::vector<std::vector<std::string>> words{{"ab", "c"}, {"", "def"}};
  for (char c : words | v::join | v::join) std::printf("%c.", c);
  std::printf("\n");
  std::map<std::string, std::list<int>> groups{{"odd", {1, 3}}, {"even", {2}}};
  for (int x : groups | v::values | v::join) std::printf("%d ", x);
  auto flat = groups | v::values | v::join;
  std::printf("%d\n", *std::ranges::max_element(flat));

  const auto pairs = v::iota(1, 13) | v::transform([](int c) {
    return v::iota(1, c) | v::transform([c](int a) { return std::pair(a, c); });
  });
  auto found = pairs | v::join | v::filter([](auto p) { return (p.second + p.first) % 7 == 0 && p.first * 2 > p.second; });
  for (auto [a, c] : found) std::printf("(%d %d)", a, c);
  std::printf("\n");
  std::istringstream in("3 1 2");
  auto repeated = v::istream<int>(in) | v::transform([](int n) { return std::string(n, static_cast<char>('0' + n)); });
  for (char c : repeated | v::join) std::printf("%c", c);
  std::printf("\n");
  auto it = (nested | v::join).begin();
  auto joined = nested | v::join;
  auto b = joined.begin();
  std::ranges::advance(b, 3);
  std::printf("%d %d", *it, *b);
  --b;
  std::printf(" %d\n", *b--);
  const char *lines[] = {"first", "second"};
  auto all = lines | v::transform([](const char *s) { return std::string_view(s); }) | v::join;
  std::printf("%d\n", static_cast<int>(std::ranges::count(all, 's')));
}
