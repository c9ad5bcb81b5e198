// covers: [over.ics.user] [over.best.ics] user-defined conversion sequences: one only, through constructors or conversion functions, second standard conversions that decide, ambiguity, copy against direct initialisation
#include <cstdio>
#include <string>
#include <type_traits>
struct A { int v; A(int v) : v(v) {} };
struct B { int v; B(A a) : v(a.v + 100) {} };
struct ToInt { operator int() const { return 1; } };
struct ToBoth { operator int() const { return 2; } operator double() const { return 2.5; } };
struct Explicit { explicit operator int() const { return 3; } operator long() const { return 4; } };
struct Ptr { int x = 9; operator const int *() const { return &x; } operator int *() { return &x; } };
static const char *f(A) { return "A"; }
static const char *f(B) { return "B"; }
static const char *g(long) { return "long"; }
static const char *g(...) { return "..."; }
static const char *h(int) { return "int"; }
static const char *h(double) { return "double"; }
static const char *k(bool) { return "bool"; }
static const char *k(const std::string &) { return "string"; }
static const char *m(const int *) { return "const int*"; }
static const char *m(void *) { return "void*"; }
static const char *n(short) { return "short"; }
static const char *n(int) { return "int"; }
static const char *n(unsigned) { return "unsigned"; }
static const char *o(const A &) { return "const A&"; }
static const char *o(A &&) { return "A&&"; }
static const char *p(std::nullptr_t) { return "nullptr"; }
static const char *p(void *) { return "void*"; }
static const char *p(int) { return "int"; }
enum E : char { e };
enum class S : int { s };
static const char *q(char) { return "char"; }
static const char *q(int) { return "int"; }
struct Derived : A { using A::A; operator A() const { return A(77); } };
struct Over { Over(const char *) {} Over(std::string) {} };
static const char *r(Over, int) { return "Over,int"; }
static const char *r(std::string, long) { return "string,long"; }
struct FromAny { template <class T> FromAny(T &&) {} };
static const char *s(FromAny) { return "any"; }
static const char *s(long double) { return "long double"; }
static const char *t(const ToInt &, int) { return "exact,int"; }
static const char *t(int, ...) { return "int,..."; }
template <class X, class Y> concept Ambiguous = std::is_class_v<X> && !std::is_convertible_v<X, Y>;
struct ToL { operator long() const { return 1; } operator unsigned() const { return 1; } };
int main() {
  std::printf("%s\n", f(1));
  std::printf("%s %s\n", f(A(1)), f(B(A(2))));
  std::printf("%s %s\n", g(ToInt()), g("x"));
  std::printf("%s %s\n", h(ToInt()), h('c'));
  int direct(Explicit{});
  (void)direct;
  Explicit ex;
  int i = ex;
  int j(ex);
  std::printf("%d %d %d\n", i, j, static_cast<int>(ex));
  ToBoth tb;
  int x = tb;
  double y = tb;
  std::printf("%d %g\n", x, y);
  static_assert(!std::is_convertible_v<ToBoth, long> && !std::is_convertible_v<ToL, int>);
  std::printf("%s %s\n", k("text"), k(std::string()));
  Ptr ptr;
  const Ptr cptr;
  *static_cast<int *>(ptr) = 5;
  std::printf("%s %d %d\n", m(cptr), *ptr, *static_cast<const int *>(cptr));
  short sh = 1;
  std::printf("%s %s %s %s %s\n", n(sh), n('a'), n(true), n(e), n(1u));
  A a(1);
  std::printf("%s %s %s %s\n", o(a), o(A(1)), o(5), o(Derived(3)));
  std::printf("%s %s %s\n", p(nullptr), p(0), p(&a));
  std::printf("%s %s\n", q(e), q(static_cast<signed char>(1)));
  std::printf("%s\n", s(1));
  std::printf("%s %s\n", t(ToInt(), 1), t(1, ToInt()));
  Derived d(8);
  A sliced = d;
  std::printf("%d\n", sliced.v);
  std::printf("%s\n", r("s", 1));
  A listed = {4};
  B twoSteps(4);
  static_assert(!std::is_convertible_v<int, B> && std::is_constructible_v<B, int> && std::is_convertible_v<A, B>);
  std::printf("%d %d\n", listed.v, twoSteps.v);
}
