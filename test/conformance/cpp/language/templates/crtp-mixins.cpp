// covers: [temp.inst] classes that take their derived class: static polymorphism, counters, chained mixins, deducing the final type
#include <cstdio>
#include <string>
template <class D> struct Comparable {
  friend bool operator<(const D &a, const D &b) { return a.key() < b.key(); }
  friend bool operator>(const D &a, const D &b) { return b < a; }
};
template <class D> struct Counted {
  static inline int live = 0;
  Counted() { live++; }
  Counted(const Counted &) { live++; }
  ~Counted() { live--; }
};
template <class D> struct Printable {
  void print() const { std::printf("<%s>", static_cast<const D *>(this)->text().c_str()); }
  D &self() { return static_cast<D &>(*this); }
};
struct Item : Comparable<Item>, Counted<Item>, Printable<Item> {
  int k;
  explicit Item(int v) : k(v) {}
  int key() const { return k; }
  std::string text() const { return "item " + std::to_string(k); }
  Item &add(int n) { k += n; return *this; }
};
template <class... M> struct Stack : M... { template <class F> void each(F f) { (f(static_cast<M &>(*this)), ...); } };
struct A { int a = 1; };
struct B { int a = 2; };
template <class T> struct Node { T *next = nullptr; int depth() const { return next ? 1 + next->depth() : 0; } };
struct Leaf : Node<Leaf> {};
int main() {
  Item x(3), y(4);
  std::printf("%d %d %d\n", x < y, x > y, Counted<Item>::live);
  { Item z = x; std::printf("%d\n", Counted<Item>::live); z.self().add(7).print(); }
  std::printf("%d\n", Counted<Item>::live);
  Stack<A, B> s;
  int sum = 0;
  s.each([&](auto &m) { sum = sum * 10 + m.a; });
  Leaf p, q, r;
  p.next = &q, q.next = &r;
  std::printf("%d %d\n", sum, p.depth());
}
