// covers: [flat.multimap] [flat.set] flat maps over other containers: sorted_unique, transparent lookup, values through iterators, equal keys, merging storage, comparison, erasure, deques and own order (C++23)
// std: c++23
// native: clang
#include <algorithm>
#include <cstdio>
#include <deque>
#include <flat_map>
#include <flat_set>
#include <functional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>
template <class M> static void show(const M &m) {
  for (const auto &[k, v] : m) std::printf("%d=%d ", k, v);
  std::printf("(%zu)\n", m.size());
}

int main() {
  std::flat_map<int, int> m(std::vector{5, 1, 3, 1}, std::vector{50, 10, 30, 11});
  show(m);
  std::flat_map<int, int> sorted(std::sorted_unique, {1, 2, 4}, {10, 20, 40});
  sorted[3] = 30, sorted[2]++;
  show(sorted);
  auto [at, fresh] = sorted.try_emplace(4, 99);
  std::printf("%d %d\n", at->second, fresh);
  auto put = sorted.insert_or_assign(5, 50);
  std::printf("%d %d\n", put.first->first, put.second);
  at->second = 44;
  std::printf("%d %d %d\n", sorted.at(4), sorted.lower_bound(3)->first, sorted.upper_bound(5) == sorted.end());
  try {
    sorted.at(77);
  } catch (const std::out_of_range &) {
    std::printf("out_of_range\n");
  }
  for (int k : sorted.keys()) std::printf("%d ", k);
  for (int v : sorted.values()) std::printf("%d ", v);
  std::printf("\n");
  auto parts = std::move(sorted).extract();
  std::printf("%zu %zu %d\n", parts.keys.size(), sorted.size(), parts.values[0]);
  parts.keys.push_back(9), parts.values.push_back(90);
  sorted.replace(std::move(parts.keys), std::move(parts.values));
  const auto gone = std::erase_if(sorted, [](auto p) { return p.first % 2 == 0; });
  std::printf("%zu %zu\n", static_cast<std::size_t>(gone), sorted.size());
  show(sorted);

  std::flat_map<std::string, int, std::less<>, std::deque<std::string>> names{{"pear", 1}, {"apple", 2}};
  names.emplace("fig", 3);
  std::printf("%d %d %zu\n", names.find(std::string_view("fig"))->second, names.contains("kiwi"), names.count("pear"));
  const auto apples = names.erase("apple");
  std::printf("%zu %s\n", apples, names.begin()->first.c_str());

  std::flat_multimap<int, int> many{{2, 1}, {1, 2}, {2, 3}, {2, 4}};
  auto [from, to] = many.equal_range(2);
  std::printf("%td %zu\n", to - from, many.count(1));
  many.insert({1, 5}), many.emplace(3, 6);
  std::printf("%zu ", many.erase(2));
  show(many);

  std::flat_set<int, std::greater<>> s{3, 1, 4, 1, 5};
  for (int x : s) std::printf("%d", x);
  std::printf(" %d", s.insert(9).second);
  std::printf(" %d\n", s.insert(9).second);
  s.insert({7, 8});
  auto i = s.erase(s.find(8));
  std::printf("%d %zu %d\n", *i, s.size(), *s.rbegin());
  auto raw = std::move(s).extract();
  std::printf("%zu %d\n", raw.size(), std::is_sorted(raw.begin(), raw.end(), std::greater<>()));
  std::flat_multiset<char> letters{'b', 'a', 'b'};
  letters.insert('a');
  for (char c : letters) std::printf("%c", c);
  std::printf(" %zu\n", letters.count('b'));
  std::flat_set a{1, 2}, b{1, 3};
  std::printf("%d%d%d\n", a < b, a == b, (a <=> a) == 0);
  swap(a, b);
  std::printf("%d %td\n", a.contains(3), std::distance(b.lower_bound(2), b.end()));
}
