// covers: [dcl.spec.auto] [dcl.type.decltype] auto, decltype(auto), trailing and deduced return types, deduction of references, lists and functions
#include <cstdio>
#include <initializer_list>
#include <map>
#include <string>
#include <type_traits>
#include <vector>
template <class A, class B> constexpr bool same = std::is_same_v<A, B>;
static int global = 1;
static int &ref() { return global; }
static const int cval() { return 2; }
auto plain() { return ref(); }
auto &asRef() { return ref(); }
decltype(auto) exact() { return ref(); }
decltype(auto) paren() { return (global); }
decltype(auto) name() { return global; }
auto trailing(int a, double b) -> decltype(a + b) { return a + b; }
auto recursive(int n) { if (n == 0) return 0; return n + recursive(n - 1); }
auto several(int n) { if (n) return std::string("yes"); return std::string("no"); }
template <class T> auto dependent(T t) -> typename T::value_type { return t.front(); }
template <class F, class... A> decltype(auto) call(F &&f, A &&...a) { return f(static_cast<A &&>(a)...); }
auto nothing() { return; }
auto function() -> int (*)(int) { return [](int x) { return x + 1; }; }
auto array() -> const int (&)[3] { static const int a[3] = {4, 5, 6}; return a; }
struct S { auto get() const { return v; } decltype(auto) get() { return (v); } int v = 3; };
static_assert(same<decltype(plain()), int> && same<decltype(asRef()), int &> && same<decltype(exact()), int &>);
static_assert(same<decltype(paren()), int &> && same<decltype(name()), int> && same<decltype(trailing(1, 2)), double>);
static_assert(same<decltype(call(ref)), int &> && same<decltype(nothing()), void>);
int main() {
  auto a = ref();
  auto &b = ref();
  auto &&c = ref();
  auto &&d = 5;
  const auto e = cval();
  auto f = cval();
  static_assert(same<decltype(a), int> && same<decltype(b), int &> && same<decltype(c), int &> && same<decltype(d), int &&>);
  static_assert(same<decltype(e), const int> && same<decltype(f), int>);
  auto list = {1, 2, 3};
  auto single{4};
  static_assert(same<decltype(list), std::initializer_list<int>> && same<decltype(single), int>);
  const int arr[2] = {1, 2};
  auto decayed = arr;
  auto &kept = arr;
  auto fn = several;
  auto *fp = several;
  static_assert(same<decltype(decayed), const int *> && same<decltype(kept), const int (&)[2]> && same<decltype(fn), decltype(fp)>);
  b = 10;
  exact()++;
  paren() += 5;
  std::printf("%d %d %d\n", global, a, c);
  std::printf("%d %s %s %g\n", recursive(10), several(1).c_str(), fp(0).c_str(), trailing(1, 2.5));
  std::printf("%d %d %d\n", dependent(std::vector{7, 8}), function()(1), array()[2]);
  S s;
  const S cs;
  s.get() = 30;
  static_assert(same<decltype(cs.get()), int>);
  std::printf("%d %d\n", s.v, cs.get());
  auto i = 1, *p = &i, &r = i;
  *p = 2;
  r++;
  std::printf("%d\n", i);
  decltype(i) copy = i;
  decltype((i)) alias = i;
  alias++;
  decltype(auto) x = (i);
  decltype(auto) y = i;
  x++;
  std::printf("%d %d %d %d\n", copy, i, y, same<decltype(std::map<int, char>{}.begin()->second), char>);
  static auto counter = [n = 0]() mutable { return ++n; };
  counter();
  std::printf("%d\n", counter());
}
