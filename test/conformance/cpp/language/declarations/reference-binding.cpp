// covers: [dcl.init.ref] references: to lvalues, temporaries, converted values, subobjects, functions and arrays; collapsing; conversion functions
#include <cstdio>
#include <type_traits>
#include <utility>
struct A { int a = 1; };
struct B { int b = 2; };
struct C : A, B { int c = 3; };
struct ToInt { int v; operator int() const { return v * 10; } };
struct ToRef {
  int v;
  operator int &() { return v; }
  operator const int &() const { return v; }
};
struct ToBase {
  C c;
  operator C &() { return c; }
};
template <class T> struct Collapse {
  static_assert(std::is_same_v<T &&, std::add_rvalue_reference_t<T>>);
  using L = T &;
  using R = T &&;
};
static_assert(std::is_same_v<Collapse<int &>::R, int &> && std::is_same_v<Collapse<int &&>::R, int &&>);
static_assert(std::is_same_v<Collapse<int &&>::L, int &> && std::is_same_v<Collapse<const int>::R, const int &&>);
static const char *which(int &) { return "int&"; }
static const char *which(const int &) { return "const int&"; }
static const char *which(int &&) { return "int&&"; }
static const char *which(const int &&) { return "const int&&"; }
template <class T> static const char *forwarded(T &&t) { return which(std::forward<T>(t)); }
static int square(int x) { return x * x; }
static int sum(const int (&a)[3]) { return a[0] + a[1] + a[2]; }
template <class T, std::size_t N> static std::size_t size(T (&)[N]) { return N; }
static int &&pass(int &&r) { return std::move(r); }
int main() {
  int i = 1;
  const int ci = 2;
  int &r = i;
  const int &cr = i, &lit = 5;
  r = 3;
  std::printf("%d %d %d\n", i, cr, lit);
  const long &converted = i;
  const double &fromInt = i;
  i = 4;
  std::printf("%ld %g\n", converted, fromInt);
  std::printf("%s %s %s %s\n", which(i), which(ci), which(6), which(std::move(ci)));
  std::printf("%s %s %s\n", forwarded(i), forwarded(ci), forwarded(7));
  C c;
  B &b = c;
  const A &a = c;
  B &&moved = std::move(c);
  b.b = 20;
  c.a = 10;
  std::printf("%d %d %d\n", moved.b, a.a, static_cast<C &>(b).c);
  const B &sliced = C();
  std::printf("%d\n", sliced.b);
  const int &fromClass = ToInt{4};
  ToRef tr{8};
  int &through = tr;
  through++;
  const ToRef ctr{11};
  const int &cthrough = ctr;
  std::printf("%d %d %d\n", fromClass, tr.v, cthrough);
  ToBase tb;
  B &converting = tb;
  converting.b = 77;
  std::printf("%d\n", tb.c.b);
  int (&f)(int) = square;
  int (&&g)(int) = square;
  int arr[3] = {1, 2, 3}, (&ra)[3] = arr;
  ra[1] = 20;
  std::printf("%d %d %d %zu %zu\n", f(3), g(4), sum(arr), size(ra), size("text"));
  const int (&temp)[3] = {7, 8, 9};
  int *p = arr, *&rp = p;
  rp++;
  std::printf("%d %d %d\n", temp[2], *p, sum({1, 1, 1}));
  int &&x = pass(std::move(i));
  x = 40;
  int &y = x;
  y++;
  std::printf("%d %d\n", i, &x == &i);
  volatile int v = 3;
  const volatile int &cv = v;
  v = 6;
  std::printf("%d\n", cv);
}
