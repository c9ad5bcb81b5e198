// covers: [class.copy] implicit moves: of returned locals, parameters and rvalue references (C++23), thrown objects, members; when copies remain; suppressed and defaulted special members
// std: c++23
// native: clang
#include <cstdio>
#include <memory>
#include <string>
#include <type_traits>
#include <utility>
struct T {
  static inline int copies, moves;
  std::string s;
  T(const char *s = "") : s(s) {}
  T(const T &o) : s(o.s) { copies++; }
  T(T &&o) noexcept : s(std::move(o.s)) { moves++; }
  virtual ~T() = default;
  T &operator=(const T &o) { s = o.s; copies++; return *this; }
  T &operator=(T &&o) noexcept { s = std::move(o.s); moves++; return *this; }
};
struct Wrap { T t; Wrap(T t) : t(std::move(t)) {} Wrap(const Wrap &) = default; Wrap(Wrap &&) = default; Wrap &operator=(Wrap &&) = default; };
struct Derived : T { using T::T; };
struct WithDestructor { T t; ~WithDestructor() {} };
struct Both : WithDestructor { T own; };
static void count(const char *n) { std::printf("%s: %d copies %d moves\n", n, T::copies, T::moves); T::copies = T::moves = 0; }
static T parameter(T t) { return t; }
static T &&identity(T &&t) { return t; }
static T fromRvalue(T &&t) { return t; }
static T chosen(bool b) { T x("x"), y("y"); if (b) return x; return y; }
static T conditional(bool b) { T x("x"), y("y"); return b ? x : y; }
static T member() { Wrap w(T("m")); return w.t; }
static T fromDerived() { Derived d("d"); return d; }
static Wrap converted() { T t("c"); return t; }
static T constant() { const T t("k"); return t; }
static T stat() { static T t("s"); return t; }
static T param(const T &t) { return t; }
static std::unique_ptr<T> base() { auto p = std::make_unique<Derived>("u"); return p; }
static T lambda() { T t("l"); auto f = [t = std::move(t)]() mutable { return t; }; return f(); }
static_assert(std::is_nothrow_move_constructible_v<Wrap> && !std::is_copy_assignable_v<Wrap>);
int main() {
  parameter(T("p")); count("parameter");
  { T t("a"); T u = identity(std::move(t)); count("returned rvalue reference"); }
  { T t("a"); fromRvalue(std::move(t)); count("rvalue parameter"); }
  chosen(true); count("two locals");
  conditional(true); count("conditional");
  member(); count("member");
  fromDerived(); count("derived");
  converted(); count("converted");
  constant(); count("const");
  stat(); count("static");
  param(T("r")); count("const reference");
  base(); count("unique_ptr");
  lambda(); count("lambda");
  try { T t("thrown"); throw t; } catch (T t) { count("thrown and caught by value"); }
  { WithDestructor a, b(std::move(a)); count("destructor suppresses moves"); }
  { Both a, b(std::move(a)); count("member of each kind"); }
  { std::pair<T, T> p("1", "2"); auto q = std::move(p); p = q; count("pair"); }
  { T a("self"); T &r = a; a = r; std::printf("%s\n", a.s.c_str()); count("self"); }
  { T arr[3]; struct S { T t[3]; } x{{"1", "2", "3"}}, y = std::move(x); (void)arr; count("array member"); std::printf("%s\n", y.t[2].s.c_str()); }
  { T a("1"), b("2"); std::swap(a, b); count("swap"); }
}
