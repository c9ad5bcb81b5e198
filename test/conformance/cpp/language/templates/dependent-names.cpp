// covers: [temp.res] typename, template and this-> with dependent names, members of the current instantiation, lookup in dependent bases
#include <cstdio>
#include <map>
#include <string>
static const char *where() { return "global"; }
template <class T> struct Base {
  using type = T;
  static constexpr int size = sizeof(T);
  const char *where() const { return "base"; }
  template <class U> U as() const { return static_cast<U>(v); }
  T v{};
  struct Nested { int n = 6; };
};
template <class T> struct Derived : Base<T> {
  typename Base<T>::type twice() const { return this->v * 2; }
  const char *unqualified() const { return where(); }
  const char *qualified() const { return this->where(); }
  int cut() const { return Base<T>::template as<int>(); }
  int nested() const { typename Base<T>::Nested n; return n.n * Base<T>::size; }
  using Base<T>::v;
  void set(T t) { v = t; }
};
template <class M> typename M::mapped_type sum(const M &m) {
  typename M::mapped_type s{};
  for (typename M::const_iterator i = m.begin(); i != m.end(); ++i) s += i->second;
  return s;
}
template <class T> struct Tree {
  struct Node { Node *next; T t; };
  Node *head = nullptr;
  Node *front();
};
template <class T> typename Tree<T>::Node *Tree<T>::front() { return head; }
int main() {
  Derived<double> d;
  d.set(3.75);
  std::printf("%g %s %s %d %d\n", d.twice(), d.unqualified(), d.qualified(), d.cut(), d.nested());
  std::printf("%d %s\n", sum(std::map<int, int>{{1, 2}, {3, 4}}), sum(std::map<int, std::string>{{1, "a"}, {0, "b"}}).c_str());
  Tree<int>::Node n{nullptr, 8};
  Tree<int> t{&n};
  std::printf("%d\n", t.front()->t);
}
