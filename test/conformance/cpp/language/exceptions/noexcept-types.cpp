// covers: [except.spec] noexcept in the type system: pointers that lose it, overloads on it, deduced, in virtual functions and typedefs, of destructors and defaults
// native: clang
#include <cstdio>
#include <type_traits>
#include <utility>
static void may() {}
static void never() noexcept {}
static void maybe() noexcept(sizeof(int) == 4) {}
using MayP = void (*)();
using NeverP = void (*)() noexcept;
static_assert(std::is_convertible_v<NeverP, MayP> && !std::is_convertible_v<MayP, NeverP>);
static_assert(std::is_same_v<decltype(&maybe), NeverP> && !std::is_same_v<MayP, NeverP>);
template <class R, class... A, bool N> constexpr bool deduce(R (*)(A...) noexcept(N)) { return N; }
template <class C, class R, bool N> constexpr bool deduceMember(R (C::*)() const noexcept(N)) { return N; }
template <class F> struct Traits;
template <class R, class... A> struct Traits<R(A...)> { static constexpr const char *name = "may throw"; };
template <class R, class... A> struct Traits<R(A...) noexcept> { static constexpr const char *name = "noexcept"; };
struct Base { virtual int f() const { return 1; } virtual int g() const noexcept { return 2; } virtual ~Base() = default; };
struct Derived : Base { int f() const noexcept override { return 3; } int g() const noexcept override { return 4; } };
struct Throws { Throws() noexcept(false) {} Throws(const Throws &) {} Throws(Throws &&) noexcept {} ~Throws() noexcept(false) {} };
struct Member { Throws t; };
struct Defaulted { Defaulted() noexcept(false) = default; int v; };
template <class T> void swapper(T &a, T &b) noexcept(std::is_nothrow_move_constructible_v<T> && noexcept(a = std::move(b))) { T t(std::move(a)); a = std::move(b); b = std::move(t); }
struct Slow { Slow() = default; Slow(Slow &&) {} Slow &operator=(Slow &&) { return *this; } };
static_assert(!std::is_nothrow_default_constructible_v<Member> && !std::is_nothrow_copy_constructible_v<Member>);
static_assert(!noexcept(Defaulted()) && noexcept(Slow()) && noexcept(std::declval<Base &>().~Base()));
template <class T> struct Wrapper {
  T v;
  void reset() noexcept(noexcept(v.clear())) { v.clear(); }
};
struct Clear1 { void clear() {} };
struct Clear2 { void clear() noexcept {} };
int main() {
  MayP p = never;
  NeverP q = never;
  p();
  q();
  std::printf("%d %d %d\n", noexcept(p()), noexcept(q()), noexcept(maybe()));
  std::printf("%d %d %d %d\n", deduce(may), deduce(never), deduceMember(&Base::f), deduceMember(&Derived::f));
  std::printf("%s, %s\n", Traits<decltype(may)>::name, Traits<decltype(never)>::name);
  Derived d;
  const Base &b = d;
  std::printf("%d %d %d\n", noexcept(b.f()), noexcept(b.g()), noexcept(d.f()));
  int i = 1, j = 2;
  Slow s, t;
  swapper(i, j);
  std::printf("%d %d %d %d\n", i, j, noexcept(swapper(i, j)), noexcept(swapper(s, t)));
  std::printf("%d %d\n", noexcept(Wrapper<Clear1>().reset()), noexcept(Wrapper<Clear2>().reset()));
  auto l = []() noexcept { return 1; };
  auto m = [] { return 1; };
  std::printf("%d %d %d\n", noexcept(l()), noexcept(m()), deduceMember(&decltype(l)::operator()));
  int (*lp)() noexcept = l;
  std::printf("%d %d\n", noexcept(lp()), lp() + b.f() + b.g());
  std::printf("%d %d %d %d\n", noexcept(throw 1), noexcept(new int), noexcept(i++), noexcept(dynamic_cast<Derived &>(const_cast<Base &>(b))));
  std::printf("%d\n", std::is_nothrow_invocable_v<decltype(never)> && !std::is_nothrow_invocable_v<decltype(may)>);
}
