// covers: [expr.prim.lambda.capture] (P0780) packs captured by init-capture, by move and reference, closures that store arguments and call later, folds within, nested packs of lambdas, recursive visitors, capture of structured bindings
#include <array>
#include <cstdio>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>
template <class F, class... A> static auto delay(F f, A &&...a) {
  return [f = std::move(f), ... a = std::forward<A>(a)]() mutable -> decltype(auto) { return f(a...); };
}
template <class... A> static auto byReference(A &...a) { return [&...r = a](auto f) { (f(r), ...); }; }
template <class... A> static auto stored(A... a) { return [a...](auto i) { std::array<long, sizeof...(a)> all{static_cast<long>(a)...}; return all[i]; }; }
template <class... A> static auto refs(A &...a) { return [&a...](long d) { ((a += static_cast<A>(d)), ...); return (0.0 + ... + a); }; }
template <class... F> static auto sequence(F... f) { return [... f = std::move(f)](auto x) { ((x = f(x)), ...); return x; }; }
template <class... F> static auto branch(F... f) { return [=](auto... x) { return std::tuple([&](auto &g) { return g(x...); }(f)...); }; }
template <class T, class... U> static auto tail(T, U... u) { return [t = std::tuple<T, U...>(T(), u...), n = sizeof...(u)] { return std::get<sizeof...(U)>(t) + static_cast<int>(n); }; }
struct Widget {
  int v = 3;
  auto byThis() { return [this](int d) { return v += d; }; }
  auto byCopy() { return [*this]() mutable { return ++v; }; }
  auto both() { return [this, self = *this] { return v - self.v; }; }
  auto explicitly() { return [=, this] { return v; }; }
  template <class... A> auto methods(A... a) { return [this, ... k = a * v] { return (0 + ... + k) + v; }; }
};
template <class... L> struct Inherit : L... { using L::operator()...; };
static int calls;
struct Track { int id; Track(int i) : id(i) {} Track(const Track &o) : id(o.id) { calls++; } Track(Track &&o) noexcept : id(std::exchange(o.id, -1)) {} };
int main() {
  auto d = delay([](int a, const std::string &s) { return s + std::to_string(a); }, 4, std::string("a string that is long enough"));
  std::printf("%s\n", d().c_str());
  auto own = delay([](const std::unique_ptr<int> &a, std::unique_ptr<int> &b) { b = std::make_unique<int>(*a + *b); return *b; }, std::make_unique<int>(2), std::make_unique<int>(3));
  own();
  std::printf("%d\n", own());
  auto moved = std::move(own);
  std::printf("%d\n", moved());
  int x = 1;
  double y = 2.5;
  byReference(x, y)([](auto &r) { r *= 4; });
  std::printf("%d %g\n", x, y);
  std::printf("%ld %ld\n", stored(1, 'a', true)(1), stored(5L)(0));
  double after = refs(x, y)(10);
  std::printf("%g %d %g\n", after, x, y);
  std::printf("%d %s\n", sequence([](int v) { return v + 1; }, [](int v) { return v * v; })(4), sequence([](std::string s) { return s + "!"; }, [](std::string s) { return s + s; })(std::string("hi")).c_str());
  auto [s, p, m] = branch([](int a, int b) { return a + b; }, [](int a, int b) { return a * b; }, [](int a, int b) { return a > b ? a : b; })(6, 7);
  std::printf("%d %d %d %d\n", s, p, m, tail(1, 2, 30)());
  auto captured = [s = s, &p = p, m = m] { return s + p + m; };
  p = 0;
  std::printf("%d\n", captured());
  Widget w;
  auto t = w.byThis();
  t(4);
  auto c = w.byCopy();
  c();
  auto b = w.both();
  w.v = 100;
  std::printf("%d %d %d %d %d\n", t(0), c(), b(), w.explicitly()(), w.methods(1, 2)());
  auto fact = [](auto self, int n) -> int { return n < 2 ? 1 : n * self(self, n - 1); };
  auto even = [](auto &self, auto &odd, int n) -> bool { return n == 0 || odd(odd, self, n - 1); };
  auto odd = [](auto &self, auto &even, int n) -> bool { return n != 0 && even(even, self, n - 1); };
  std::printf("%d %d\n", fact(fact, 6), even(even, odd, 9));
  auto inh = [](auto... l) { return Inherit<decltype(l)...>{l...}; }([](int) { return 'i'; }, [](const char *) { return 's'; }, [](...) { return '?'; });
  std::printf("%c%c%c\n", inh(1), inh("x"), inh(2.5 > 1 ? nullptr : nullptr));
  Track one(1), two(2);
  auto keep = [one, two = std::move(two)] { return one.id * 10 + two.id; };
  auto again = keep;
  std::printf("%d %d %d %d\n", keep(), again(), two.id, calls);
  int counter = 0;
  auto gen = [n = 0, &counter]() mutable { counter++; return n++; };
  auto gen2 = gen;
  gen(), gen();
  int g1 = gen(), g2 = gen2();
  std::printf("%d %d %d\n", g1, g2, counter);
  std::vector<std::function<int()>> fs;
  for (int i = 0; i < 3; i++) fs.push_back([i, sq = i * i]() mutable { return sq += i; });
  int total = 0;
  for (auto &f : fs) total += f() + f();
  std::map<std::string, std::function<double(double)>> table{{"sq", [](double v) { return v * v; }}, {"half", [](double v) { return v / 2; }}};
  std::printf("%d %g\n", total, table["half"](table["sq"](3)));
  constexpr auto ce = [](auto... v) constexpr { return (v + ... + 0); };
  static_assert(ce(1, 2, 3) == 6 && noexcept([]() noexcept {}()) && std::is_empty_v<decltype(ce)>);
  std::printf("%d %d\n", ce(), +[](int v) { return v; } != nullptr);
}
