// covers: [map.access] [associative.reqmts] [unord.map]: a trie of maps with unique owners, completion in order, suffix array by sort, anagrams by key, a two-way index, ranges by bounds, merge of nodes
#include <algorithm>
#include <cstdio>
#include <map>
#include <memory>
#include <numeric>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>
class Trie {
  struct Node { std::map<char, std::unique_ptr<Node>> next; int ends = 0; };
  Node root;
  static void walk(const Node &n, std::string &prefix, std::vector<std::string> &out) {
    for (int i = 0; i < n.ends; i++) out.push_back(prefix);
    for (const auto &[c, to] : n.next) { prefix.push_back(c); walk(*to, prefix, out); prefix.pop_back(); }
  }
  static bool remove(Node &n, std::string_view w) {
    if (w.empty()) return n.ends > 0 && n.ends-- > 0;
    auto at = n.next.find(w[0]);
    if (at == n.next.end() || !remove(*at->second, w.substr(1))) return false;
    if (at->second->ends == 0 && at->second->next.empty()) n.next.erase(at);
    return true;
  }
  static int count(const Node &n) { return std::accumulate(n.next.begin(), n.next.end(), 1, [](int s, const auto &p) { return s + count(*p.second); }); }
public:
  void add(std::string_view w) {
    Node *n = &root;
    for (char c : w) { auto &to = n->next[c]; if (!to) to = std::make_unique<Node>(); n = to.get(); }
    n->ends++;
  }
  bool remove(std::string_view w) { return remove(root, w); }
  std::vector<std::string> complete(std::string prefix) const {
    const Node *n = &root;
    for (char c : prefix) { auto at = n->next.find(c); if (at == n->next.end()) return {}; n = at->second.get(); }
    std::vector<std::string> out;
    walk(*n, prefix, out);
    return out;
  }
  int nodes() const { return count(root); }
};
static void show(const std::vector<std::string> &v) { for (const auto &s : v) std::printf("%s ", s.c_str()); std::printf("(%zu)\n", v.size()); }
int main() {
  Trie t;
  for (const char *w : {"car", "cart", "cat", "dog", "do", "care", "cat"}) t.add(w);
  show(t.complete("ca"));
  show(t.complete(""));
  std::printf("%d ", t.nodes());
  bool first = t.remove("cart");
  std::printf("%d %d ", first, t.remove("cart"));
  std::printf("%d\n", t.nodes());
  std::string text = "banana";
  std::vector<std::size_t> suffixes(text.size());
  std::iota(suffixes.begin(), suffixes.end(), 0u);
  std::string_view view = text;
  std::sort(suffixes.begin(), suffixes.end(), [&](auto a, auto b) { return view.substr(a) < view.substr(b); });
  for (auto s : suffixes) std::printf("%zu ", s);
  auto from = std::lower_bound(suffixes.begin(), suffixes.end(), "an", [&](auto s, const char *p) { return view.substr(s, 2) < p; });
  auto to = std::upper_bound(suffixes.begin(), suffixes.end(), "an", [&](const char *p, auto s) { return p < view.substr(s, 2); });
  std::printf("an occurs %td times\n", to - from);
  std::unordered_map<std::string, std::set<std::string>> anagrams;
  for (std::string w : {"listen", "silent", "enlist", "google", "elgoog", "abc"}) { std::string key = w; std::sort(key.begin(), key.end()); anagrams[key].insert(w); }
  std::map<std::size_t, int> sizes;
  for (const auto &[k, v] : anagrams) sizes[v.size()]++;
  for (auto [n, k] : sizes) std::printf("%zu:%d ", n, k);
  std::printf("%s\n", anagrams.at("eilnst").begin()->c_str());
  std::map<int, std::string> years{{1957, "Fortran"}, {1972, "C"}, {1985, "C++"}, {1991, "Python"}, {2015, "Rust"}}, more{{1972, "Prolog"}, {1995, "Java"}};
  for (auto i = years.lower_bound(1972), e = years.upper_bound(1991); i != e; ++i) std::printf("%s ", i->second.c_str());
  years.merge(more);
  std::printf("%zu %zu %s\n", years.size(), more.size(), more.begin()->second.c_str());
  auto node = years.extract(1985);
  node.key() = 1998;
  bool inserted = years.insert(std::move(node)).inserted;
  std::printf("%d %s\n", inserted, std::prev(years.end(), 2)->second.c_str());
}
