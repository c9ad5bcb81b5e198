// covers: [flat.map] flat_map, flat_set and flat_multimap: sorted storage, extract and replace, ranges of keys (C++23)
// std: c++23
// native: clang
#include <cstdio>
#include <deque>
#include <flat_map>
#include <flat_set>
#include <string>
#include <vector>
int main() {
  std::flat_map<int, std::string> m{{3, "c"}, {1, "a"}, {2, "b"}, {1, "x"}};
  for (auto [k, v] : m) std::printf("%d%s ", k, v.c_str());
  m[5] = "e";
  std::printf("%zu %d %s\n", m.size(), m.contains(4), m.at(1).c_str());
  std::printf("%d %d\n", m.keys().back(), static_cast<int>(m.values().size()));
  m.erase(2), m.try_emplace(4, 2, 'd'), m.insert_or_assign(1, "A");
  for (auto [k, v] : m) std::printf("%d%s ", k, v.c_str());
  std::printf("%s\n", m.lower_bound(2)->second.c_str());
  auto both = std::move(m).extract();
  both.keys.push_back(9), both.values.push_back("i");
  m.replace(std::move(both.keys), std::move(both.values));
  std::printf("%zu %s\n", m.size(), m.rbegin()->second.c_str());
  std::flat_set<int, std::greater<int>, std::deque<int>> s{4, 1, 4, 9};
  s.insert({7, 1, 0});
  for (int x : s) std::printf("%d ", x);
  std::printf("%zu\n", std::erase_if(s, [](int x) { return x > 5; }));
  std::flat_multimap<char, int> mm{{'b', 1}, {'a', 2}, {'b', 3}};
  auto [lo, hi] = mm.equal_range('b');
  std::printf("%td %d\n", hi - lo, lo->second);
  std::flat_map<int, int> sorted(std::sorted_unique, {1, 2, 3}, {10, 20, 30});
  std::printf("%d %d\n", sorted[2], sorted == std::flat_map<int, int>{{2, 20}, {3, 30}, {1, 10}});
}
