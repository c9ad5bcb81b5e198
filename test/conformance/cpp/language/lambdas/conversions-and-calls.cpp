// covers: [expr.prim.lambda.closure] closures converted: to function pointers of each form, generic and noexcept ones, static (C++23), variadic; copies share nothing; sizes of captures
// std: c++23
// native: clang
#include <cstdio>
#include <cstdarg>
#include <memory>
#include <string>
#include <type_traits>
#include <utility>
static int apply(int (*f)(int), int v) { return f(v); }
extern "C" int c_apply(int (*f)(void *, int), void *ctx, int v) { return f(ctx, v); }
template <class F> struct Trait : Trait<decltype(&F::operator())> {};
template <class C, class R, class... A> struct Trait<R (C::*)(A...) const> { static constexpr int arity = sizeof...(A); using result = R; static constexpr bool mut = false; };
template <class C, class R, class... A> struct Trait<R (C::*)(A...)> { static constexpr int arity = sizeof...(A); using result = R; static constexpr bool mut = true; };
template <class... T> static auto capturePack(T... t) { return [... args = std::move(t)](auto f) { return f(args...); }; }
int main() {
  auto sq = [](int v) { return v * v; };
  int (*p)(int) = sq;
  auto *q = +sq;
  static_assert(std::is_same_v<decltype(p), decltype(q)>);
  std::printf("%d %d %d\n", apply(sq, 5), p(6), (*q)(7));
  auto gen = [](auto v) { return sizeof v; };
  std::size_t (*gc)(char) = gen, (*gd)(double) = gen;
  std::printf("%zu %zu\n", gc('a'), gd(1));
  int (*nx)(int) noexcept = [](int v) noexcept { return v - 1; };
  std::printf("%d %d\n", nx(3), noexcept(nx(3)));
  auto st = [](int v) static { return v + 100; };
  std::printf("%d %d\n", st(1), decltype(st)::operator()(2));
  auto var = [](int n, ...) { va_list l; va_start(l, n); int s = 0; while (n--) s += va_arg(l, int); va_end(l); return s; };
  std::printf("%d %d\n", var(3, 1, 2, 3), var(2, 10, 20));
  std::printf("%d\n", c_apply([](void *c, int v) { return *static_cast<int *>(c) + v; }, std::make_unique<int>(40).get(), 2));
  int n = 0;
  auto a = [n]() mutable { return ++n; };
  auto b = a;
  a();
  a();
  std::printf("%d ", a());
  std::printf("%d %d\n", b(), n);
  auto ref = [&n] { return ++n; };
  auto ref2 = ref;
  ref();
  ref2();
  std::printf("%d\n", n);
  static_assert(Trait<decltype(sq)>::arity == 1 && !Trait<decltype(sq)>::mut && Trait<decltype(a)>::mut);
  static_assert(std::is_empty_v<decltype(sq)> && sizeof(a) == sizeof(int) && sizeof(ref) == sizeof(void *));
  static_assert(std::is_default_constructible_v<decltype(sq)> && !std::is_default_constructible_v<decltype(a)>);
  static_assert(std::is_copy_assignable_v<decltype(sq)> && !std::is_copy_assignable_v<decltype(a)>);
  auto pack = capturePack(1, std::string("two, on the heap because it is very long"), 3.5);
  std::printf("%zu\n", pack([](auto... v) { return sizeof...(v); }));
  std::printf("%s\n", pack([](int, const std::string &s, double) { return s; }).c_str());
  int arr[3] = {1, 2, 3};
  auto byCopy = [arr]() mutable { arr[0] = 10; return arr[0] + arr[2]; };
  std::printf("%d %d %zu\n", byCopy(), arr[0], sizeof byCopy);
  auto trailing = []<class T>(T t) -> decltype(t + 1.0) requires std::is_arithmetic_v<T> { return t / 2.0; };
  std::printf("%g %d\n", trailing(3), std::is_invocable_v<decltype(trailing), std::string>);
  auto self = [](this auto me, int k) -> int { return k < 2 ? 1 : k * me(k - 1); };
  std::printf("%d\n", self(6));
  auto noParens = [] { return 5; };
  std::printf("%d %d\n", noParens(), 0 + [k = 6] mutable { return k++; }());

  auto [x, y] = std::pair(3, 4);
  auto bind = [x, &y] { y += x; return x * y; };
  std::printf("%d %d\n", bind(), y);
}
