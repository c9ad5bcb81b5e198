// covers: [unord.multimap] [unord.multiset] several elements of a key: they lie together, equality as sets of them, extract and merge between kinds, own hash and equality with state
#include <algorithm>
#include <cctype>
#include <cstdio>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

struct Folded {
  int salt = 1;
  std::size_t operator()(const std::string &s) const {
    std::size_t h = static_cast<std::size_t>(salt);
    for (char c : s) h = h * 31 + static_cast<std::size_t>(std::tolower(c));
    return h;
  }
};
struct SameFolded {
  bool operator()(const std::string &a, const std::string &b) const {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) { return std::tolower(x) == std::tolower(y); });
  }
};
using M = std::unordered_multimap<std::string, int, Folded, SameFolded>;

static std::vector<int> valuesOf(const M &m, const char *key) {
  std::vector<int> v;
  for (auto [i, e] = m.equal_range(key); i != e; ++i) v.push_back(i->second);
  std::sort(v.begin(), v.end());
  return v;
}

int main() {
  M m(10, Folded{7}, SameFolded());
  for (int i = 0; i < 12; i++) m.emplace(i % 3 == 0 ? "Key" : i % 3 == 1 ? "KEY" : "other", i);
  std::printf("%zu %zu %zu %d\n", m.size(), m.count("key"), m.count("OTHER"), m.hash_function().salt);
  for (int v : valuesOf(m, "kEY")) std::printf("%d ", v);
  std::printf("\n");

  // Those with equal keys follow each other.
  int changes = 0;
  bool first = true, last = false;
  for (const auto &[k, v] : m) {
    const bool isKey = SameFolded()(k, "key");
    if (!first && isKey != last) changes++;
    first = false, last = isKey;
  }
  std::printf("%d\n", changes);
  m.rehash(200);
  std::printf("%d %zu\n", m.bucket_count() >= 200, m.count("key"));
  std::printf("%zu\n", m.bucket_size(m.bucket("key")) >= 8 ? m.count("Key") : 0);

  auto node = m.extract(m.find("other"));
  std::printf("%s %d\n", node.key().c_str(), node.mapped() % 3);
  node.key() = "moved", node.mapped() = 99;
  m.insert(std::move(node));
  std::printf("%zu %d\n", m.count("other"), m.find("MOVED")->second);
  const auto erased = m.erase("key");
  std::printf("%zu %zu\n", erased, m.size());

  std::unordered_map<std::string, int, Folded, SameFolded> unique({{"OTHER", 1}, {"fresh", 2}}, 10, m.hash_function());
  unique.merge(m);
  std::printf("%zu %zu %d\n", unique.size(), m.size(), unique.at("Other"));
  m.merge(unique);
  std::printf("%zu %zu\n", unique.size(), m.size());

  using S = std::unordered_multiset<int>;
  S a{1, 2, 2, 3, 3, 3}, b{3, 2, 3, 1, 2, 3}, c{1, 1, 2, 3, 3, 3};
  std::printf("%d%d%d\n", a == b, a == c, a != c);
  b.reserve(500);
  std::printf("%d\n", a == b);
  auto hint = a.insert(a.find(2), 2);
  std::printf("%d %zu\n", *hint, a.count(2));
  auto [i, e] = a.equal_range(3);
  a.erase(i, e);
  std::printf("%zu %zu\n", a.count(3), a.size());
  const auto twos = std::erase_if(a, [](int x) { return x == 2; });
  std::printf("%zu %zu\n", twos, a.size());
  a.insert({5, 5, 6});
  S d(std::move(a));
  std::printf("%zu %d\n", d.count(5), d.contains(7));
  d.max_load_factor(0.5f);
  for (int k = 0; k < 100; k++) d.insert(k % 10);
  std::printf("%d %zu\n", d.load_factor() <= 0.5f, d.count(6));
  long sum = 0;
  for (std::size_t k = 0; k < d.bucket_count(); k++)
    for (auto l = d.begin(k); l != d.end(k); ++l) sum += *l;
  std::printf("%ld %zu\n", sum, d.size());
  d.clear();
  std::printf("%d %d\n", d.empty(), d.begin() == d.end());
}
