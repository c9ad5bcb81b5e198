// covers: [container.requirements] containers in containers: an index of words, a sparse matrix, a trie of maps, an LRU cache of list and map, adjacency lists, moves instead of copies
#include <algorithm>
#include <array>
#include <cstdio>
#include <deque>
#include <list>
#include <map>
#include <memory>
#include <optional>
#include <queue>
#include <set>
#include <sstream>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

struct Trie {
  std::map<char, Trie> next;
  int ends = 0;
  void add(const std::string &w) {
    Trie *t = this;
    for (char c : w) t = &t->next[c];
    t->ends++;
  }
  void list(std::string &prefix, std::vector<std::string> &out) const {
    if (ends) out.push_back(prefix + "*" + std::to_string(ends));
    for (auto &[c, t] : next) {
      prefix.push_back(c);
      t.list(prefix, out);
      prefix.pop_back();
    }
  }
};

template <class K, class V> class Lru {
  std::list<std::pair<K, V>> order;
  std::unordered_map<K, typename std::list<std::pair<K, V>>::iterator> index;
  std::size_t room;

 public:
  explicit Lru(std::size_t n) : room(n) {}
  std::optional<V> get(const K &k) {
    auto i = index.find(k);
    if (i == index.end()) return std::nullopt;
    order.splice(order.begin(), order, i->second);
    return i->second->second;
  }
  void put(const K &k, V v) {
    if (auto i = index.find(k); i != index.end()) {
      i->second->second = std::move(v);
      order.splice(order.begin(), order, i->second);
      return;
    }
    if (order.size() == room) {
      index.erase(order.back().first);
      order.pop_back();
    }
    order.emplace_front(k, std::move(v));
    index[k] = order.begin();
  }
  std::string keys() const {
    std::string s;
    for (auto &[k, v] : order) s += std::to_string(k) + ' ';
    return s;
  }
};

int main() {
  std::map<std::string, std::set<int>> where;
  std::istringstream text("the cat and the dog\nthe dog ran\na cat sat");
  int number = 0;
  for (std::string line; std::getline(text, line);) {
    number++;
    std::istringstream words(line);
    for (std::string w; words >> w;) where[w].insert(number);
  }
  for (auto &[w, lines] : where) {
    std::printf("%s:", w.c_str());
    for (int n : lines) std::printf(" %d", n);
    std::printf("; ");
  }
  std::printf("\n");

  std::map<std::pair<int, int>, double> a{{{0, 0}, 1}, {{0, 2}, 2}, {{2, 1}, 3}}, b{{{0, 1}, 4}, {{2, 0}, 5}, {{1, 1}, 6}}, product;
  for (auto &[p, x] : a)
    for (auto i = b.lower_bound({p.second, 0}); i != b.end() && i->first.first == p.second; ++i) product[{p.first, i->first.second}] += x * i->second;
  for (auto &[p, x] : product) std::printf("(%d,%d)=%g ", p.first, p.second, x);
  std::printf("\n");

  Trie t;
  for (const char *w : {"to", "tea", "ten", "i", "in", "inn", "tea"}) t.add(w);
  std::string prefix;
  std::vector<std::string> out;
  t.list(prefix, out);
  for (auto &w : out) std::printf("%s ", w.c_str());
  std::printf("\n");

  Lru<int, std::string> cache(3);
  for (int i = 1; i <= 3; i++) cache.put(i, "v" + std::to_string(i));
  std::printf("%s", cache.get(1)->c_str());
  cache.put(4, "v4"), cache.put(3, "changed");
  const std::string three = cache.get(3).value();
  std::printf(" %d %s %s\n", cache.get(2).has_value(), three.c_str(), cache.keys().c_str());

  std::vector<std::vector<int>> graph(7);
  for (auto [x, y] : std::array<std::pair<int, int>, 7>{{{0, 1}, {0, 2}, {1, 3}, {2, 3}, {3, 4}, {5, 6}, {4, 0}}}) graph[static_cast<std::size_t>(x)].push_back(y), graph[static_cast<std::size_t>(y)].push_back(x);
  std::vector<int> distance(7, -1);
  std::queue<int> todo({0});
  distance[0] = 0;
  for (; !todo.empty(); todo.pop())
    for (int n : graph[static_cast<std::size_t>(todo.front())])
      if (distance[static_cast<std::size_t>(n)] < 0) distance[static_cast<std::size_t>(n)] = distance[static_cast<std::size_t>(todo.front())] + 1, todo.push(n);
  for (int d : distance) std::printf("%d ", d);
  std::printf("\n");

  std::vector<std::map<int, std::unique_ptr<int>>> owners;
  for (int i = 0; i < 20; i++) {
    owners.emplace_back();
    owners.back()[i] = std::make_unique<int>(i * i);
  }
  std::deque<std::vector<std::map<int, std::unique_ptr<int>>>> deep;
  deep.push_back(std::move(owners));
  std::printf("%d %zu\n", *deep.front().at(7).at(7), owners.size());
}
