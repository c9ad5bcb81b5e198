// covers: [basic.lval] the value category of every kind of expression, asked by decltype and by overload resolution
#include <cstdio>
#include <type_traits>
#include <typeinfo>
#include <utility>
template <class T> constexpr const char *category() {
  if constexpr (std::is_lvalue_reference_v<T>) return "lvalue";
  else if constexpr (std::is_rvalue_reference_v<T>) return "xvalue";
  else return "prvalue";
}
#define CAT(...) std::printf("%-28s %s\n", #__VA_ARGS__, category<decltype((__VA_ARGS__))>())
struct S {
  int m = 1;
  static int s;
  int &ref;
  int f() { return m; }
  int &g() { return m; }
  int &&h() { return std::move(m); }
  enum { e = 4 };
};
int S::s = 2;
static int n = 3, a[3] = {1, 2, 3};
static S make() { return S{1, n}; }
static S &same(S &s) { return s; }
int main() {
  S s{1, n};
  int S::*pm = &S::m;
  CAT(n); CAT(1); CAT("text"); CAT(nullptr); CAT(a); CAT(a[1]); CAT(std::move(a)[1]);
  CAT(s.m); CAT(make().m); CAT(make().ref); CAT(s.s); CAT(make().s); CAT(s.e); CAT(std::move(s).m); CAT(std::move(s).ref);
  CAT(s.f()); CAT(s.g()); CAT(s.h()); CAT(make()); CAT(same(s)); CAT(s.*pm); CAT(make().*pm); CAT((&s)->*pm);
  CAT(n++); CAT(++n); CAT(n = 1); CAT(n += 1); CAT(n + 1); CAT(-n); CAT(&n); CAT(*&n); CAT(!n);
  CAT(n, 1); CAT(1, n); CAT(n ? n : n); CAT(n ? n : 1); CAT(n ? std::move(n) : std::move(n)); CAT(n ? s.m : make().ref);
  CAT(static_cast<int &>(n)); CAT(static_cast<int &&>(n)); CAT(static_cast<long>(n)); CAT((int)n); CAT(int(n)); CAT(int{});
  CAT(make); CAT(&make); CAT(*&make); CAT([] {}); CAT(sizeof n); CAT(noexcept(n)); CAT(typeid(n));
}
