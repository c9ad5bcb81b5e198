// covers: [expr.rel] [expr.eq] comparison of pointers: within arrays and objects, to members, to functions, null, nullptr_t, base conversions
#include <cstddef>
#include <cstdio>
#include <functional>
struct A { int x, y; };
struct B { int z; };
struct C : A, B { int w; };
struct V { virtual void f() {} virtual void g() {} void h() {} int m, n; };
static int one(int i) { return i + 1; }
static int two(int i) { return i + 2; }
static int over(int i) { return i; }
static int over(double) { return 0; }
int main() {
  int a[5] = {};
  int *p = a + 1, *q = a + 4;
  std::printf("%d%d%d%d%d%d %td\n", p < q, p <= q, p > q, p >= q, p == q, p != q, q - p);
  std::printf("%d %d\n", a + 5 == &a[5], &a[5] > &a[4]);
  C c{};
  std::printf("%d %d\n", &c.x < &c.y, static_cast<void *>(&c.x) < static_cast<void *>(&c.y));
  B *b = &c;
  std::printf("%d %d %d\n", b == &c, static_cast<void *>(b) == static_cast<void *>(&c), static_cast<C *>(b) == &c);
  B *nb = static_cast<C *>(nullptr);
  std::printf("%d %d\n", nb == nullptr, static_cast<C *>(nb) == nullptr);
  const int *cp = p;
  void *vp = p;
  std::printf("%d %d\n", cp == p, vp == cp);
  std::nullptr_t n;
  n = nullptr;
  std::printf("%d %d %d %d\n", n == nullptr, p == n, nullptr == 0, static_cast<bool>(n));
  int (*f)(int) = one, (*g)(int) = &one, (*o)(int) = over;
  std::printf("%d %d %d %d\n", f == g, f == two, *f == one, o == static_cast<int (*)(int)>(over));
  int V::*m = &V::m, V::*nm = nullptr;
  std::printf("%d %d %d %d\n", m == &V::m, m == &V::n, nm == nullptr, nm != m);
  void (V::*mf)() = &V::f, (V::*mh)() = &V::h, (V::*none)() = nullptr;
  std::printf("%d %d %d %d %d\n", mf == &V::f, mf == &V::g, mh == &V::h, mf == mh, none == nullptr);
  void (V::*mg)() = &V::g;
  std::printf("%d %d\n", mf != mg, static_cast<bool>(none));
  int x, y;
  std::less<int *> less;
  std::printf("%d %d\n", less(&x, &y) != less(&y, &x), std::less<void>()(p, q));
  char *first = reinterpret_cast<char *>(a), *last = reinterpret_cast<char *>(a + 5);
  std::printf("%td %d\n", last - first, first + sizeof a == last);
  std::printf("%d\n", (p <=> q) < 0);
}
