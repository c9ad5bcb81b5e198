// covers: [intro.object] identity of objects: empty bases of one type apart, no_unique_address members, arrays of empty classes, stateless allocators and deleters
#include <cstdio>
#include <functional>
#include <memory>
#include <type_traits>
struct Empty { int get() const { return 1; } };
struct Left : Empty {};
struct Right : Empty {};
struct Both : Left, Right { int v = 3; };
struct Other {};
template <class T, class D> struct Owner {
  T *p;
  [[no_unique_address]] D d;
  Owner(T *p, D d) : p(p), d(d) {}
  ~Owner() { d(p); }
};
struct Deleter { void operator()(int *p) const { std::printf("deleted %d\n", *p); delete p; } };
template <class A, class B> struct Compressed {
  [[no_unique_address]] A a;
  [[no_unique_address]] B b;
};
struct Final final { int operator()(int x) const { return x + 1; } };
struct NotBase { [[no_unique_address]] Final f; int v; };
struct Written { [[no_unique_address]] Other o; int v = 9; };
struct Stateful { int s = 5; };
template <class... P> struct Policies : P... { int run() { return (0 + ... + P::apply()); } };
struct One { static int apply() { return 1; } };
struct Two { static int apply() { return 2; } };
int main() {
  Both b;
  const Empty *l = static_cast<Left *>(&b), *r = static_cast<Right *>(&b);
  std::printf("%d %d\n", l != r, l->get() + r->get());
  Empty array[4];
  std::printf("%d %td\n", &array[0] != &array[1], &array[3] - &array[0]);
  std::printf("%d\n", sizeof(Owner<int, Deleter>) == sizeof(int *));
  { Owner<int, Deleter> o(new int(7), Deleter()); std::printf("%d\n", *o.p); }
  Compressed<Other, int> c{{}, 4};
  std::printf("%zu %d\n", sizeof c, c.b);
  Compressed<Other, Other> same;
  std::printf("%d\n", static_cast<void *>(&same.a) != static_cast<void *>(&same.b));
  Compressed<Stateful, Other> st{};
  st.b = Other();
  std::printf("%d %zu\n", st.a.s, sizeof st);
  NotBase n{{}, 3};
  n.f = Final();
  std::printf("%d %d %zu\n", n.f(n.v), n.v, sizeof n);
  Written w;
  w.o = Other{};
  std::printf("%d\n", w.v);
  std::unique_ptr<int, Deleter> u(new int(8));
  std::printf("%d\n", sizeof u == sizeof(int *));
  auto stateless = [](int *p) { std::printf("lambda deleted %d\n", *p); delete p; };
  std::unique_ptr<int, decltype(stateless)> v(new int(6), stateless);
  std::printf("%d %d\n", sizeof v == sizeof(int *), std::is_empty_v<Policies<One, Two>> == false);
  std::printf("%d\n", Policies<One, Two>().run());
}
