// covers: [over.match.class.deduct] class template argument deduction: aggregates, aliases (C++20), inherited constructors, copies, explicit guides, in new, nested and members
// std: c++23
// native: clang
#include <array>
#include <cstdio>
#include <map>
#include <memory>
#include <string>
#include <type_traits>
#include <vector>
#define SAME(e, ...) static_assert(std::is_same_v<decltype(e), __VA_ARGS__>)
template <class T, class U> struct Agg { T t; U u; };
template <class T> struct AggArr { T a[3]; };
template <class T> struct AggBase : AggArr<T> { int extra; };
template <class T> struct Wrap { T v; Wrap(T v) : v(v) {} template <class It> Wrap(It b, It e) : v(*b) { (void)e; } };
template <class It> Wrap(It, It) -> Wrap<typename std::iterator_traits<It>::value_type>;
Wrap(const char *) -> Wrap<std::string>;
template <class T> struct Exp { explicit Exp(T) {} explicit Exp(T *) {} };
template <class T> explicit Exp(T *) -> Exp<T>;
template <class T> using Ptr = Wrap<T *>;
template <class T> using Pair = Agg<T, T>;
template <class T> struct Inh : Wrap<T> { using Wrap<T>::Wrap; };
template <class T> Inh(T) -> Inh<T>;
template <class... F> struct Visitor : F... { using F::operator()...; };
template <class T, int N> struct Sized { constexpr Sized(const T (&)[N]) {} static constexpr int size = N; };
template <class T, class A = std::allocator<T>> struct WithDefault { WithDefault(T, A = A()) {} };
template <class T = double> struct AllDefault { T v{}; };
template <class T> struct Outer { template <class U> struct Inner { U u; Inner(T, U u) : u(u) {} }; };
template <class T> struct Holder { Holder(T &&, int) {} };
template <class F> struct Finally { F f; ~Finally() { f(); } };
int main() {
  SAME((Agg{1, 'c'}), Agg<int, char>);
  SAME((AggArr{1, 2, 3}), AggArr<int>);
  SAME((AggBase<double>{{1.5, 2, 3}, 4}), AggBase<double>);
  SAME(Wrap(5), Wrap<int>);
  SAME(Wrap("text"), Wrap<std::string>);
  SAME(Wrap(Wrap(5)), Wrap<int>);
  SAME(Wrap{Wrap{5}}, Wrap<int>);
  std::vector v{1.5, 2.5};
  SAME(v, std::vector<double>);
  SAME(Wrap(v.begin(), v.end()), Wrap<double>);
  SAME(std::vector{v}, std::vector<double>);
  SAME((std::vector{v, v}), std::vector<std::vector<double>>);
  SAME(std::vector(v.begin(), v.end()), std::vector<double>);
  int i = 3;
  SAME(Exp(&i), Exp<int>);
  SAME(Ptr(&i), Wrap<int *>);
  SAME((Pair{1, 2}), Agg<int, int>);
  SAME(Inh(2.5f), Inh<float>);
  SAME((Sized{{1, 2, 3, 4}}), Sized<int, 4>);
  SAME(Sized("abc"), Sized<char, 4>);
  SAME(WithDefault(1L), WithDefault<long>);
  SAME(AllDefault(), AllDefault<double>);
  SAME((Outer<int>::Inner{1, 'c'}), Outer<int>::Inner<char>);
  SAME(Holder(5, 6), Holder<int>);
  AllDefault plain;
  SAME(plain, AllDefault<double>);
  auto *p = new Wrap{7};
  std::unique_ptr<Wrap<int>> own(p);
  std::array arr{1, 2, 3};
  std::map m{std::pair{1, "one"}, {2, "two"}};
  SAME(m, std::map<int, const char *>);
  std::tuple t{1, 'x', std::string("s")};
  std::shared_ptr shared = std::move(own);
  Visitor vis{[](int) { return 1; }, [](const char *) { return 2; }};
  std::printf("%d %zu %s %d%d\n", shared->v, arr.size(), m[2], vis(1), vis(""));
  Wrap a = 1;
  auto &r = a;
  const Wrap c("const");
  std::printf("%d %s %c\n", r.v, c.v.c_str(), std::get<1>(t));
  { Finally f{[] { std::printf("finally\n"); }}; std::printf("body\n"); }
  std::printf("%d %d\n", decltype(Sized{"hello"})::size, Outer<int>::Inner(1, 8).u);
}
