// covers: [unord.map] std::unordered_map and unordered_set: lookup, rehash, own hash; order not looked at
#include <algorithm>
#include <cstdio>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

struct P { int x, y; bool operator==(const P &) const = default; };
struct Hash { std::size_t operator()(P p) const { return p.x * 31 + p.y; } };

int main() {
  std::unordered_map<std::string, int> m;
  for (const char *w : {"a", "b", "a", "c", "a"}) m[w]++;
  std::vector<std::pair<std::string, int>> v(m.begin(), m.end());
  std::sort(v.begin(), v.end());
  for (auto &[k, n] : v) std::printf("%s%d ", k.c_str(), n);
  std::unordered_set<P, Hash> s;
  for (int i = 0; i < 1000; i++) s.insert({i % 37, i % 11});
  s.rehash(5000);
  std::printf("%zu %d %d\n", s.size(), s.contains({3, 3}), s.load_factor() < 1);
  const std::size_t erased = s.erase({3, 3});
  std::printf("%zu %d\n", erased, s.count({3, 3}) != 0);
}
