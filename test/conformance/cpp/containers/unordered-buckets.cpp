// covers: [unord.req] unordered containers: buckets, load factor, reserve, rehash, local iterators, equality regardless of order, own equality
#include <cctype>
#include <cstdio>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>
struct H { std::size_t operator()(const std::string &s) const { std::size_t h = 0; for (char c : s) h = h * 31 + std::tolower(c); return h; } };
struct E { bool operator()(const std::string &a, const std::string &b) const { if (a.size() != b.size()) return false; for (std::size_t i = 0; i < a.size(); i++) if (std::tolower(a[i]) != std::tolower(b[i])) return false; return true; } };
struct Same { std::size_t operator()(int) const { return 7; } };
int main() {
  std::unordered_map<std::string, int, H, E> m;
  m["Key"] = 1, m["KEY"] += 5, m["other"] = 2;
  std::printf("%zu %d\n", m.size(), m["key"]);
  std::unordered_set<int> s;
  s.max_load_factor(0.5f);
  s.reserve(100);
  const auto buckets = s.bucket_count();
  for (int i = 0; i < 100; i++) s.insert(i * 7);
  std::printf("%d %d %d\n", buckets >= 200, s.bucket_count() == buckets, s.load_factor() <= 0.5f);
  std::size_t total = 0;
  for (std::size_t b = 0; b < s.bucket_count(); b++) total += s.bucket_size(b);
  std::printf("%zu %d\n", total, s.bucket_size(s.bucket(14)) >= 1);
  std::unordered_set<int, Same> clash;
  for (int i = 0; i < 20; i++) clash.insert(i);
  std::printf("%zu %d %d\n", clash.size(), clash.count(13) == 1, clash.bucket_size(clash.bucket(3)) == 20);
  for (int i = 0; i < 20; i += 2) clash.erase(i);
  std::printf("%zu %d\n", clash.size(), clash.contains(4));
  std::unordered_multimap<int, char> a{{1, 'x'}, {2, 'y'}, {1, 'z'}}, b{{1, 'z'}, {1, 'x'}, {2, 'y'}};
  std::printf("%d %zu\n", a == b, a.count(1));
  b.emplace(3, 'q');
  a.merge(b);
  std::printf("%zu %zu %d\n", a.size(), b.size(), a != b);
  auto it = a.find(2);
  a.insert({9, 'n'});
  std::printf("%c\n", it->second);
  std::unordered_map<int, std::vector<int>> groups;
  for (int i = 1; i <= 12; i++) groups[i % 3].push_back(i);
  std::printf("%zu %d %d\n", groups.size(), groups.at(2).back(), groups[0].front());
}
