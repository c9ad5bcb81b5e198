// covers: [class.conv.fct] conversion functions to arrays, functions (surrogate calls), member pointers, enumerations; chosen by qualification and category; inherited and virtual
#include <cstdio>
#include <string>
#include <utility>
struct Ints {
  int a[3] = {1, 2, 3};
  using Arr = int[3];
  operator Arr &() { return a; }
  operator const char *() const { return "pointer"; }
};
static int add(int a, int b) { return a + b; }
static const char *text(const char *s) { return s; }
struct Surrogate {
  using F = int (*)(int, int);
  using G = const char *(*)(const char *);
  operator F() const { return add; }
  operator G() const { return text; }
};
struct M { int x = 4, y = 5; };
struct ToMember { bool second; operator int M::*() const { return second ? &M::y : &M::x; } };
enum class Level { low, high };
struct Switchable { int n; constexpr operator Level() const { return n > 5 ? Level::high : Level::low; } };
struct Cat {
  operator std::string() & { return "lvalue"; }
  operator std::string() const & { return "const lvalue"; }
  operator std::string() && { return "rvalue"; }
};
struct Base { virtual operator int() const { return 1; } operator char() const { return 'b'; } virtual ~Base() = default; };
struct Derived : Base { operator int() const override { return 2; } };
struct Any { template <class T> operator T() const { return T(42); } template <class T> operator T *() const { return nullptr; } };
struct ExplicitBool { int v; explicit operator bool() const { return v; } explicit operator int() const { return v * 2; } };
template <class T> struct Ref { T *p; operator T &() const { return *p; } };
struct Chain3 { int v; };
struct Chain2 { int v; operator Chain3() const { return {v + 1}; } };
static int final3(Chain3 c) { return c.v; }
int main() {
  Ints i;
  int(&r)[3] = i;
  r[1] = 20;
  int sum = 0;
  for (int v : static_cast<Ints::Arr &>(i)) sum += v;
  std::printf("%d %d\n", sum, std::as_const(i)[0]);
  Surrogate s;
  std::printf("%d %s\n", s(3, 4), s("surrogate"));
  M m;
  std::printf("%d %d\n", m.*static_cast<int M::*>(ToMember{false}), m.*static_cast<int M::*>(ToMember{true}));
  switch (Switchable{7}) { case Level::low: std::printf("low\n"); break; case Level::high: std::printf("high\n"); }
  Cat c;
  std::string a = c, b = std::as_const(c), d = Cat();
  std::printf("%s, %s, %s\n", a.c_str(), b.c_str(), d.c_str());
  Derived dv;
  const Base &bs = dv;
  std::printf("%d %d %c\n", static_cast<int>(bs), static_cast<int>(dv), static_cast<char>(bs));
  Any any;
  int ai = any;
  double ad = any;
  int *ap = any;
  std::printf("%d %g %d\n", ai, ad, ap == nullptr);
  ExplicitBool e{3}, z{0};
  std::printf("%s %d %d %d\n", e && !z ? "both" : "no", e ? 1 : 0, int(e), static_cast<bool>(z) || e);
  int n = 5;
  Ref<int> ref{&n};
  ref += 3;
  int &back = ref;
  back++;
  std::printf("%d %d\n", n, final3(Chain2{8}));
}
