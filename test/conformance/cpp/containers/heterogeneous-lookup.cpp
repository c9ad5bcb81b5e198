// covers: [associative.reqmts] [unord.req] lookup by other types: transparent comparison and hashing, equal_range, contains, count, partial order by prefix
#include <cstdio>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
static int made;
struct Key {
  std::string s;
  int n;
  Key(std::string_view s, int n) : s(s), n(n) { made++; }
};
struct ByName {
  using is_transparent = void;
  bool operator()(const Key &a, const Key &b) const { return a.s != b.s ? a.s < b.s : a.n < b.n; }
  bool operator()(const Key &a, std::string_view b) const { return a.s < b; }
  bool operator()(std::string_view a, const Key &b) const { return a < b.s; }
};
struct Hash {
  using is_transparent = void;
  std::size_t operator()(std::string_view s) const { return std::hash<std::string_view>()(s); }
  std::size_t operator()(int n) const { return (*this)(std::to_string(n)); }
};
struct Equal {
  using is_transparent = void;
  bool operator()(std::string_view a, std::string_view b) const { return a == b; }
  bool operator()(int a, std::string_view b) const { return std::to_string(a) == b; }
  bool operator()(std::string_view a, int b) const { return std::to_string(b) == a; }
};
struct Prefix { std::string_view p; };
struct PrefixLess : std::less<> {
  using std::less<>::operator();
  bool operator()(const std::string &a, Prefix b) const { return std::string_view(a).substr(0, b.p.size()) < b.p; }
  bool operator()(Prefix a, const std::string &b) const { return a.p < std::string_view(b).substr(0, a.p.size()); }
};
int main() {
  std::set<Key, ByName> s;
  for (int i = 0; i < 3; i++) for (const char *n : {"x", "y"}) s.emplace(n, i);
  made = 0;
  std::printf("%zu %d %d %d\n", s.count("x"), s.contains("z"), s.find("y")->n, s.lower_bound("y")->n);
  auto [b, e] = s.equal_range("y");
  int sum = 0;
  for (auto it = b; it != e; ++it) sum += it->n;
  std::printf("%d, %d made\n", sum, made);
  s.erase(b, e);
  std::printf("%zu %zu\n", s.count("y"), s.size());
  std::map<std::string, int, PrefixLess> words;
  for (const char *w : {"apple", "apply", "apt", "bear", "beard", "bee"}) words[w] = static_cast<int>(words.size());
  for (const char *p : {"app", "be", "c"}) {
    auto r = words.equal_range(Prefix{p});
    std::printf("%s:", p);
    for (auto it = r.first; it != r.second; ++it) std::printf(" %s", it->first.c_str());
    std::printf("\n");
  }
  auto node = words.extract(words.find(Prefix{"apt"}));
  std::printf("%d %zu\n", node.mapped(), words.size());
  std::unordered_map<std::string, int, Hash, Equal> m{{"10", 1}, {"twenty", 2}, {"a key that is long enough for the heap", 3}};
  std::printf("%d %d %d %d\n", m.find(10)->second, m.contains(11), m.find(std::string_view("twenty"))->second, m.contains("a key that is long enough for the heap"));
  std::printf("%zu %zu\n", m.count(10), m.count(12));
  std::unordered_multiset<std::string, Hash, Equal> us{"1", "1", "2"};
  auto r = us.equal_range(1);
  std::printf("%td %zu\n", std::distance(r.first, r.second), us.count(2));
  std::map<int, int, std::greater<>> g{{1, 2}, {3, 4}};
  std::printf("%d %d\n", g.begin()->first, g.lower_bound(2.5)->first);
  std::set<int *, std::less<>> ptrs;
  int x;
  ptrs.insert(&x);
  const int *cp = &x;
  std::printf("%d\n", ptrs.contains(cp));
}
