// covers: [temp.class] [temp.mem] nested and local types in templates: members defined outside, templates within templates, local classes as arguments, recursion by types, injected names
#include <cstdio>
#include <functional>
#include <string>
#include <typeinfo>
#include <vector>
template <class K, class V> class Map {
  struct Node;
  Node *root = nullptr;
public:
  class Iterator;
  template <class F> struct Filtered;
  Map() = default;
  Map(const Map &) = delete;
  ~Map();
  V &operator[](const K &k);
  Iterator begin() const;
  Iterator end() const;
  template <class F> Filtered<F> filter(F f) const;
};
template <class K, class V> struct Map<K, V>::Node { K k; V v; Node *l = nullptr, *r = nullptr, *up; Node(K k, Node *up) : k(k), v(), up(up) {} ~Node() { delete l; delete r; } };
template <class K, class V> class Map<K, V>::Iterator {
  Node *n;
public:
  explicit Iterator(Node *n) : n(n) {}
  std::pair<const K &, V &> operator*() const { return {n->k, n->v}; }
  Iterator &operator++();
  bool operator==(const Iterator &) const = default;
};
template <class K, class V> auto Map<K, V>::Iterator::operator++() -> Iterator & {
  if (n->r) { n = n->r; while (n->l) n = n->l; return *this; }
  while (n->up && n->up->r == n) n = n->up;
  n = n->up;
  return *this;
}
template <class K, class V> Map<K, V>::~Map() { delete root; }
template <class K, class V> V &Map<K, V>::operator[](const K &k) {
  Node **at = &root, *up = nullptr;
  while (*at) { if ((*at)->k == k) return (*at)->v; up = *at; at = k < up->k ? &up->l : &up->r; }
  return (*at = new Node(k, up))->v;
}
template <class K, class V> typename Map<K, V>::Iterator Map<K, V>::begin() const { Node *n = root; while (n && n->l) n = n->l; return Iterator(n); }
template <class K, class V> typename Map<K, V>::Iterator Map<K, V>::end() const { return Iterator(nullptr); }
template <class K, class V> template <class F> struct Map<K, V>::Filtered {
  const Map &m;
  F f;
  template <class G> void each(G g) const;
};
template <class K, class V> template <class F> template <class G> void Map<K, V>::Filtered<F>::each(G g) const { for (auto [k, v] : m) if (f(k)) g(k, v); }
template <class K, class V> template <class F> typename Map<K, V>::template Filtered<F> Map<K, V>::filter(F f) const { return {*this, f}; }
template <class T> static int local(T t) {
  struct Counter { T step; int n = 0; int next() { n += static_cast<int>(step); return n; } struct Deep { static const char *name() { return "deep"; } }; };
  Counter c{t};
  c.next();
  std::printf("%s ", Counter::Deep::name());
  std::vector<Counter> v(3, c);
  return v.back().next();
}
template <class T> struct Outer {
  static int count;
  template <class U> struct Inner { static int count; static int both() { return Outer::count * 10 + count; } };
  template <class U> static int mixed(U u);
};
template <class T> int Outer<T>::count = sizeof(T);
template <class T> template <class U> int Outer<T>::Inner<U>::count = sizeof(U);
template <class T> template <class U> int Outer<T>::mixed(U u) { return static_cast<int>(sizeof(T)) + u; }
template <> template <> int Outer<char>::Inner<char>::count = 99;
template <> template <> int Outer<int>::mixed<int>(int u) { return -u; }
template <> template <class U> struct Outer<double>::Inner { static int both() { return 7; } };
int main() {
  Map<std::string, int> m;
  for (const char *w : {"m", "c", "x", "a", "d", "z", "c"}) m[w] += static_cast<int>(w[0]);
  for (auto [k, v] : m) std::printf("%s%d ", k.c_str(), v);
  std::printf("\n");
  m.filter([](const std::string &k) { return k > "c"; }).each([](const std::string &k, int &v) { v = 0; std::printf("%s ", k.c_str()); });
  std::printf("%d\n", m["z"]);
  std::printf("%d\n", local(2));
  std::printf("%d\n", local(3.5));
  std::printf("%d %d %d\n", Outer<int>::Inner<char>::both(), Outer<char>::Inner<char>::both(), Outer<double>::Inner<int>::both());
  std::printf("%d %d\n", Outer<char>::mixed(5), Outer<int>::mixed(5));
  struct Key { int k; bool operator<(const Key &o) const { return k < o.k; } bool operator==(const Key &o) const { return k == o.k; } };
  Map<Key, std::vector<int>> lists;
  lists[{2}].push_back(1);
  lists[{1}] = {4, 5};
  int total = 0;
  for (auto [k, v] : lists) total = total * 10 + k.k + static_cast<int>(v.size());
  std::printf("%d\n", total);
}
