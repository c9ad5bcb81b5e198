// covers: [input.iterators] [iterator.range] iterators that generate, zip two ranges by proxies, flatten, walk trees and files of lines; std::size, ssize, data, empty; sentinels that count
#include <algorithm>
#include <cstddef>
#include <cstdio>
#include <iterator>
#include <memory>
#include <numeric>
#include <string>
#include <tuple>
#include <utility>
#include <vector>
struct Collatz {
  struct Iterator {
    using iterator_category = std::input_iterator_tag;
    using value_type = long;
    using difference_type = std::ptrdiff_t;
    using pointer = const long *;
    using reference = long;
    long n = 1;
    bool done = true;
    long operator*() const { return n; }
    Iterator &operator++() { if (n == 1) done = true; else n = n % 2 ? 3 * n + 1 : n / 2; return *this; }
    Iterator operator++(int) { auto t = *this; ++*this; return t; }
    bool operator==(const Iterator &o) const { return done == o.done && (done || n == o.n); }
  };
  long from;
  Iterator begin() const { return {from, false}; }
  Iterator end() const { return {}; }
};
template <class A, class B> struct Zip {
  A a;
  B b;
  using iterator_category = std::input_iterator_tag;
  using value_type = std::pair<typename std::iterator_traits<A>::value_type, typename std::iterator_traits<B>::value_type>;
  using reference = std::pair<typename std::iterator_traits<A>::reference, typename std::iterator_traits<B>::reference>;
  using difference_type = std::ptrdiff_t;
  struct pointer { reference r; reference *operator->() { return &r; } };
  reference operator*() const { return {*a, *b}; }
  pointer operator->() const { return {**this}; }
  Zip &operator++() { ++a, ++b; return *this; }
  Zip operator++(int) { auto t = *this; ++*this; return t; }
  friend bool operator==(const Zip &x, const Zip &y) { return x.a == y.a || x.b == y.b; }
};
struct Node {
  int v;
  std::unique_ptr<Node> left, right;
  Node *up = nullptr;
  static Node *leftmost(Node *n) { while (n && n->left) n = n->left.get(); return n; }
};
struct TreeIterator {
  using iterator_category = std::forward_iterator_tag;
  using value_type = int;
  using difference_type = std::ptrdiff_t;
  using pointer = int *;
  using reference = int &;
  Node *n = nullptr;
  int &operator*() const { return n->v; }
  TreeIterator &operator++() {
    if (n->right) n = Node::leftmost(n->right.get());
    else { Node *from; do { from = n; n = n->up; } while (n && n->right.get() == from); }
    return *this;
  }
  TreeIterator operator++(int) { auto t = *this; ++*this; return t; }
  bool operator==(const TreeIterator &) const = default;
};
static void insert(std::unique_ptr<Node> &at, int v, Node *up = nullptr) {
  if (!at) { at.reset(new Node{v, nullptr, nullptr, up}); return; }
  insert(v < at->v ? at->left : at->right, v, at.get());
}
struct Lines {
  const char *p;
  std::string cur;
  bool more = true;
  explicit Lines(const char *s) : p(s) { ++*this; }
  const std::string &operator*() const { return cur; }
  Lines &operator++() {
    if (!*p) { more = false; return *this; }
    const char *e = p;
    while (*e && *e != '\n') e++;
    cur.assign(p, e);
    p = *e ? e + 1 : e;
    return *this;
  }
  struct End {};
  bool operator==(End) const { return !more; }
};
struct Text { const char *s; Lines begin() const { return Lines(s); } Lines::End end() const { return {}; } };
int main() {
  Collatz c{27};
  std::printf("%td %ld %ld\n", std::distance(c.begin(), c.end()), std::accumulate(c.begin(), c.end(), 0L, [](long a, long b) { return a > b ? a : b; }), std::accumulate(c.begin(), c.end(), 0L));
  for (long x : Collatz{6}) std::printf("%ld ", x);
  std::printf("\n");
  std::vector<int> a{1, 2, 3};
  std::vector<std::string> s{"one", "two", "three", "four"};
  using Z = Zip<std::vector<int>::iterator, std::vector<std::string>::iterator>;
  Z first{a.begin(), s.begin()}, last{a.end(), s.end()};
  std::for_each(first, last, [](auto p) { p.first *= 2; p.second += "!"; });
  for (auto z = first; z != last; ++z) std::printf("%d%s ", z->first, z->second.c_str());
  std::vector<std::pair<int, std::string>> copied(first, last);
  std::printf("%zu %s\n", copied.size(), s[3].c_str());
  std::unique_ptr<Node> root;
  for (int v : {50, 30, 70, 20, 40, 60, 80, 65}) insert(root, v);
  TreeIterator tb{Node::leftmost(root.get())}, te;
  std::printf("%td %d %d\n", std::distance(tb, te), std::is_sorted(tb, te), *std::next(tb, 4));
  for (auto t = tb; t != te; ++t) *t += 1;
  std::printf("%d %d\n", std::accumulate(tb, te, 0), *std::lower_bound(tb, te, 60));
  for (auto &l : Text{"first\n\nthird line\nlast"}) std::printf("[%s]", l.c_str());
  std::printf("\n");
  int raw[5] = {};
  std::printf("%zu %td %d %d\n", std::size(raw), std::ssize(a), std::empty(s), std::data(raw) == raw);
  std::printf("%zu %d %d\n", std::size({1, 2, 3}), std::empty(std::initializer_list<int>{}), *std::data({4, 5}));
  static_assert(std::is_signed_v<decltype(std::ssize(a))>);
}
