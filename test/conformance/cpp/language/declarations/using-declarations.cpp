// covers: [namespace.udecl] using-declarations: of overloads, of base members, of enumerators (C++20), of constructors, of packs, and how they hide
#include <cstdio>
#include <string>
namespace lib {
int f(int) { return 1; }
int f(double) { return 2; }
struct f_tag {};
int both = 3;
struct both {};
template <class T> T id(T t) { return t; }
enum class Colour { red, green, blue };
enum Plain { alpha = 10, beta };
}
namespace ext { using lib::f; int f(const char *) { return 3; } using lib::id; }
struct B1 {
  int g(int) { return 10; }
  virtual int v() { return 11; }
  int data = 12;
protected:
  int prot() { return 13; }
};
struct B2 { int g(const char *) { return 20; } int g(int, int) { return 21; } };
struct D : B1, B2 {
  using B1::g;
  using B2::g;
  using B1::prot;
  int g(double) { return 30; }
private:
  using B1::data;
};
template <class... B> struct Overloaded : B... {
  using B::operator()...;
};
template <class... B> Overloaded(B...) -> Overloaded<B...>;
template <class T> struct Dep { typedef T type; T value{}; };
template <class T> struct UseDep : Dep<T> {
  using typename Dep<T>::type;
  using Dep<T>::value;
  type twice() { return value + value; }
};
struct Scope { using enum lib::Colour; static int get() { return static_cast<int>(blue); } };
struct Ctor { int a; std::string s; Ctor(int a, std::string s = "default") : a(a), s(s) {} explicit Ctor(const char *s) : a(-1), s(s) {} };
struct Inherits : Ctor { using Ctor::Ctor; int extra = 8; Inherits(int a) : Ctor(a * 100) {} };
int main() {
  using ext::f;
  std::printf("%d %d %d %d\n", f(1), f(1.0), f("s"), ext::id(4));
  { using lib::both; both++; struct both b; (void)b; std::printf("%d\n", lib::both); }
  D d;
  std::printf("%d %d %d %d %d\n", d.g(1), d.g("s"), d.g(1, 2), d.g(1.5), d.prot());
  Overloaded o{[](int) { return "int"; }, [](double) { return "double"; }, [](auto...) { return "other"; }};
  std::printf("%s %s %s\n", o(1), o(2.0), o("x", 3));
  UseDep<int> u;
  u.value = 21;
  std::printf("%d\n", u.twice());
  std::printf("%d %d\n", Scope::get(), static_cast<int>(Scope::green));
  using enum lib::Colour;
  using lib::Plain;
  using lib::beta;
  std::printf("%d %d\n", static_cast<int>(red), beta);
  Inherits i(1), j(2, "two"), k("text");
  std::printf("%d %s %d %s %d %s %d\n", i.a, i.s.c_str(), j.a, j.s.c_str(), k.a, k.s.c_str(), k.extra);
  { using namespace lib; std::printf("%d\n", ::lib::f(2.0) + f("hidden: local using first")); }
}
