// covers: [dcl.fct.default] default arguments: evaluated at each call, added by later declarations, in scopes, of members, of virtual functions, naming this class's statics
#include <cstdio>
#include <source_location>
#include <string>
static int calls;
static int next() { return ++calls; }
static int f(int a, int b = next(), int c = next() * 10) { return a + b + c; }
static int g(int a, int b, int c);
static int g(int a, int b, int c = 3);
static int g(int a, int b = 2, int c);
static int g(int a, int b, int c) { return a * 100 + b * 10 + c; }
static int global = 5;
static int h(int x = global) { return x; }
struct B {
  static const int k = 40;
  virtual int v(int x = 1) { return x; }
  int m(int x = k, const char *s = "member");
  virtual ~B() = default;
  static int s(int x = sizeof(B) > 0 ? k + 1 : 0) { return x; }
};
struct D : B {
  int v(int x = 2) override { return x * 100; }
};
int B::m(int x, const char *s) { return x + static_cast<int>(std::string(s).size()); }
template <class T> static T t(T a, T b = T(), T c = T(7)) { return a + b + c; }
template <class T = int> static T only(T v = T{9}) { return v; }

static std::string &chain(std::string &s, const std::string &add = "+") { return s += add; }
static int line(std::source_location l = std::source_location::current()) { return static_cast<int>(l.line()); }
static int lambda(int (*p)(int) = [](int x) { return x * x; }, int v = 6) { return p(v); }
static int list(std::initializer_list<int> l = {1, 2, 3}) { int s = 0; for (int i : l) s += i; return s; }
struct Init { int a, b = 4; };
static int braces(Init i = {3}, const int (&arr)[2] = {5, 6}) { return i.a * 1000 + i.b * 100 + arr[0] * 10 + arr[1]; }
int main() {
  std::printf("%d %d\n", f(1, 2, 3), calls);
  int r = f(1, 2);
  std::printf("%d %d\n", r, calls);
  std::printf("%d\n", calls);
  std::printf("%d %d %d\n", g(1), g(1, 5), g(1, 5, 6));
  global = 6;
  { int global = 50; std::printf("%d %d\n", h(), global); }
  D d;
  B &b = d;
  std::printf("%d %d %d\n", b.v(), d.v(), b.B::v());
  std::printf("%d %d %d\n", d.m(), d.m(1), B::s());
  std::printf("%d %g %d %g\n", t(1), t(1.5), only(), only<double>());
  std::string s = "s";
  chain(chain(s), "--");
  std::printf("%s\n", chain(s).c_str());
  std::printf("%d\n", line() == __LINE__);
  std::printf("%d %d %d %d %d\n", lambda(), list(), list({}), braces(), braces({1, 1}));
  auto l = [n = 2](int x = 8, int y = next() * 0 + 1) { return x * n + y; };
  std::printf("%d %d\n", l(), l(1));
}
