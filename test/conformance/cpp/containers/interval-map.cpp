// covers: [map.ops] [map.modifiers] maps of half-open ranges: values over intervals kept minimal, unions of intervals in a set, rooms by a sweep, checked against plain arrays
#include <algorithm>
#include <array>
#include <iostream>
#include <iterator>
#include <limits>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>
// Each key begins a range that reaches to the next one; neighbours differ.
template <class K, class V> class IntervalMap {
public:
  explicit IntervalMap(V v) : initial(std::move(v)) {}
  void assign(const K &from, const K &to, const V &v) {
    if (!(from < to)) return;
    const V after = (*this)[to];
    m.erase(m.lower_bound(from), m.upper_bound(to));
    const auto begins = m.lower_bound(from);
    const V &before = begins == m.begin() ? initial : std::prev(begins)->second;
    if (!(before == v)) m.insert_or_assign(from, v);
    if (!(after == v)) m.insert_or_assign(to, after);
  }
  const V &operator[](const K &k) const {
    const auto i = m.upper_bound(k);
    return i == m.begin() ? initial : std::prev(i)->second;
  }
  bool minimal() const {
    const V *last = &initial;
    for (const auto &[k, v] : m) {
      if (v == *last) return false;
      last = &v;
    }
    return true;
  }
  const std::map<K, V> &points() const { return m; }

private:
  V initial;
  std::map<K, V> m;
};
class Union {
public:
  void add(int from, int to) {
    auto i = parts.upper_bound(from);
    if (i != parts.begin() && std::prev(i)->second >= from) --i;
    while (i != parts.end() && i->first <= to) {
      from = std::min(from, i->first);
      to = std::max(to, i->second);
      i = parts.erase(i);
    }
    parts.emplace_hint(i, from, to);
  }
  void cut(int from, int to) {
    for (auto i = parts.lower_bound(from); i != parts.end() && i->first < to;) {
      auto node = parts.extract(i++);
      if (node.mapped() > to) {
        node.key() = to;
        i = parts.insert(std::move(node)).position;
      }
    }
    if (auto i = parts.lower_bound(from); i != parts.begin()) {
      --i;
      const int end = i->second;
      i->second = std::min(end, from);
      if (end > to) parts.emplace(to, end);
    }
  }
  int length() const {
    int n = 0;
    for (auto [a, b] : parts) n += b - a;
    return n;
  }
  const std::map<int, int> &all() const { return parts; }

private:
  std::map<int, int> parts;
};
static unsigned state = 12345;
static int next(int below) {
  state = state * 1103515245u + 12345u;
  return static_cast<int>((state >> 16) % static_cast<unsigned>(below));
}
int main() {
  IntervalMap<int, char> m('.');
  std::array<char, 60> plain;
  plain.fill('.');
  bool equal = true, minimal = true;
  for (int n = 0; n < 200; ++n) {
    const int a = next(60), b = next(61);
    const char v = "abc."[next(4)];
    m.assign(a, b, v);
    for (int i = a; i < b; ++i) plain[i] = v;
    for (int i = 0; i < 60; ++i) equal = equal && m[i] == plain[i];
    minimal = minimal && m.minimal();
  }
  std::cout << equal << minimal << ' ' << std::string(plain.begin(), plain.end()) << '\n';
  for (const auto &[k, v] : m.points()) std::cout << k << v << ' ';
  std::cout << '\n';
  IntervalMap<std::string, int> words(0);
  words.assign("b", "m", 1);
  words.assign("k", "p", 2);
  words.assign("c", "d", 3);
  words.assign("z", "a", 9);
  for (const char *w : {"apple", "bear", "cat", "door", "kite", "n", "pear", "zoo"}) std::cout << w << '=' << words[w] << ' ';
  std::cout << words.points().size() << '\n';
  Union u;
  std::array<bool, 100> in{};
  for (int n = 0; n < 100; ++n) {
    const int a = next(80), b = a + 1 + next(15);
    const bool add = next(5) < 2;
    add ? u.add(a, b) : u.cut(a, b);
    std::fill(in.begin() + a, in.begin() + b, add);
    equal = equal && u.length() == std::count(in.begin(), in.end(), true);
  }
  std::cout << equal;
  for (auto [a, b] : u.all()) std::cout << " [" << a << ',' << b << ')';
  std::cout << '\n';
  std::map<int, int> change;
  for (auto [a, b] : {std::pair{900, 940}, {920, 1000}, {940, 1000}, {950, 1120}, {1100, 1130}, {1120, 1200}}) ++change[a], --change[b];
  int open = 0, most = 0;
  for (const auto &[t, by] : change) most = std::max(most, open += by);
  std::cout << most << ' ' << open << '\n';
}
