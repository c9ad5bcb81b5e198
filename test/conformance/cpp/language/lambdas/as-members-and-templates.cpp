// covers: [expr.prim.lambda] closures as members, base classes, template arguments, in default member initialisers, unevaluated operands, static members and other lambdas' parameters
#include <algorithm>
#include <cstdio>
#include <functional>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>
struct Button {
  int clicks = 0;
  std::function<void()> onClick = [this] { clicks++; };
  int size = [n = 3] { return n * n; }();
  static inline auto twice = [](auto v) { return v + v; };
  static constexpr auto inc = [](int v) { return v + 1; };
  Button() = default;
  Button(const Button &) = delete;
};
template <class... F> struct Overload : F... { using F::operator()...; };
template <class... F> Overload(F...) -> Overload<F...>;
template <auto F> struct Static { static auto call(int v) { return F(v); } };
template <class F> struct Lazy { F f; mutable bool done = false; mutable decltype(f()) v{}; operator decltype(f())() const { if (!done) { v = f(); done = true; } return v; } };
template <class F> Lazy(F) -> Lazy<F>;
template <class F> static auto memo(F f) {
  return [f, cache = std::map<int, long>()](auto &&self, int n) mutable -> long {
    if (auto it = cache.find(n); it != cache.end()) return it->second;
    long v = f([&](int k) { return self(self, k); }, n);
    return cache[n] = v;
  };
}
template <class... F> static auto compose(F... f) {
  return [=](auto v) { auto all = [&](auto self, auto x, auto g, auto... r) { if constexpr (sizeof...(r) == 0) return g(x); else return self(self, g(x), r...); }; return all(all, v, f...); };
}
static auto makeCounter() { struct { std::function<int()> next, reset; } c; auto n = std::make_shared<int>(0); c.next = [n] { return ++*n; }; c.reset = [n] { return *n = 0; }; return c; }
static int defaulted(int a, int (*f)(int) = [](int v) { return v * 10; }) { return f(a); }
template <class T> static int perInstance() { return [] { static int n = 0; return ++n; }(); }
int main() {
  Button b;
  b.onClick();
  b.onClick();
  std::printf("%d %d %d %s %d\n", b.clicks, b.size, Button::twice(4), Button::twice(std::string("ab")).c_str(), Button::inc(1));
  Overload o{[](int) { return "int"; }, [](const std::string &) { return "string"; }, [n = std::make_shared<int>(0)](double) { return ++*n > 1 ? "double again" : "double"; }};
  std::printf("%s %s %s ", o(1), o("x"), o(1.0));
  std::printf("%s\n", o(2.0));
  std::printf("%d\n", Static<[](int v) { return v * v; }>::call(9));
  int evaluated = 0;
  Lazy lazy{[&] { evaluated++; return 42; }};
  int first = lazy, second = lazy;
  std::printf("%d %d %d\n", first, second, evaluated);
  int calls = 0;
  auto fib = memo([&](auto rec, int n) -> long { calls++; return n < 2 ? n : rec(n - 1) + rec(n - 2); });
  std::printf("%ld ", fib(fib, 50));
  std::printf("%d\n", calls);
  std::printf("%s\n", compose([](int v) { return v + 1; }, [](int v) { return v * 2.5; }, [](double d) { return std::to_string(static_cast<int>(d)) + "!"; })(3).c_str());
  auto c = makeCounter();
  c.next();
  std::printf("%d ", c.next());
  std::printf("%d\n", c.reset());
  using Cmp = decltype([](int a, int b2) { return a % 10 < b2 % 10; });
  std::set<int, Cmp> s{31, 12, 23, 42};
  for (int v : s) std::printf("%d ", v);
  std::printf("%d\n", defaulted(7));
  perInstance<int>();
  perInstance<int>();
  std::printf("%d %d\n", perInstance<int>(), perInstance<char>());
  std::vector<std::function<int(int)>> fs;
  for (int i = 1; i <= 3; i++) fs.push_back([i](int v) { return v * i; });
  for (auto &f : fs) std::printf("%d ", f(10));
  std::printf("\n");
}
