// covers: [dcl.init] default, value, direct, copy, list and aggregate initialisation
#include <cstdio>
#include <initializer_list>

struct L { int kind; L() : kind(0) {} L(int, int) : kind(2) {} L(std::initializer_list<int> l) : kind(100 + static_cast<int>(l.size())) {} };
struct Agg { int a; int b = 7; int c[2]; };
struct Derived : Agg { int d; };
struct E { explicit E(int x) : v(x) {} int v; };

int main() {
  std::printf("%d %d %d %d\n", L().kind, L{}.kind, L(1, 2).kind, L{1, 2}.kind);
  Agg a{1}, b{.a = 2, .c = {3, 4}};
  Derived d{{5, 6, {7}}, 8};
  std::printf("%d %d %d %d %d %d\n", a.b, a.c[1], b.b, b.c[1], d.c[0], d.d);
  int x{}, *p{}, arr[3]{1};
  E e{9};
  auto list = {1, 2, 3};
  std::printf("%d %d %d %d %zu\n", x, p == nullptr, arr[1], e.v, list.size());
  int *n = new int[3]{4, 5};
  std::printf("%d\n", n[0] + n[1] + n[2]);
  delete[] n;
}
