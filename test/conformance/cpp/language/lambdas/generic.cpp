// covers: [expr.prim.lambda.closure] generic lambdas, template parameter lists, packs, conversion to a function pointer
#include <cstdio>
#include <utility>

int main() {
  auto add = [](auto a, auto b) { return a + b; };
  auto first = []<class T, int N>(const T (&a)[N]) { return a[0] * N; };
  auto all = [](auto... x) { return (0 + ... + x); };
  int raw[] = {4, 5, 6};
  std::printf("%d %g %d %d\n", add(1, 2), add(1.5, 2), first(raw), all(1, 2, 3));
  int (*p)(int) = [](int x) { return x * x; };
  auto fact = [](auto self, int n) -> int { return n < 2 ? 1 : n * self(self, n - 1); };
  std::printf("%d %d\n", p(9), fact(fact, 6));
  auto apply = [](auto f, auto &&...a) { return f(std::forward<decltype(a)>(a)...); };
  std::printf("%d %d\n", apply(add, 20, 22), +[] { return 7; }());
  constexpr auto sq = [](int x) { return x * x; };
  static_assert(sq(5) == 25);
  decltype([] { return 3; }) d;
  std::printf("%d\n", d());
}
