// covers: [set] std::set and multiset with comparisons, transparent lookup, equal_range
#include <cstdio>
#include <functional>
#include <set>
#include <string>
#include <string_view>

int main() {
  std::set<int, std::greater<int>> s{3, 1, 4, 1, 5};
  for (int x : s) std::printf("%d ", x);
  std::printf("%d %zu\n", s.insert(4).second, s.erase(1));
  std::multiset<int> m{2, 2, 3, 2};
  auto [a, b] = m.equal_range(2);
  std::printf("%td %zu\n", std::distance(a, b), m.count(3));
  m.erase(m.find(2));
  std::printf("%zu\n", m.size());
  std::set<std::string, std::less<>> t{"x", "yy"};
  std::printf("%d %d\n", t.contains(std::string_view("yy")), t.find("q") == t.end());
}
