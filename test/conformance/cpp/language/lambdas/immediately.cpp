// covers: [expr.prim.lambda] invoked at once: for const initialisation, with parameters, returning closures, currying, composition
#include <cstdio>
#include <string>
#include <utility>
#include <vector>
template <class... F> auto compose(F... f) {
  return [=](auto x) {
    auto step = [&](auto &g) { x = g(x); };
    (step(f), ...);
    return x;
  };
}
template <class F> auto curry(F f) {
  return [f](auto a) { return [f, a](auto b) { return [f, a, b](auto c) { return f(a, b, c); }; }; };
}
int main(int argc, char **) {
  const std::string mode = [&] { if (argc > 5) return "many"; return "few"; }();
  const int n = [](int a, int b = 4) { return a * b; }(3);
  const auto table = [] { std::vector<int> v; for (int i = 0; i < 5; i++) v.push_back(i * i); return v; }();
  std::printf("%s %d %d\n", mode.c_str(), n, table[4]);
  std::printf("%d\n", compose([](int x) { return x + 1; }, [](int x) { return x * 10; }, [](int x) { return x - 3; })(4));
  std::printf("%d\n", curry([](int a, int b, int c) { return a * 100 + b * 10 + c; })(1)(2)(3));
  auto make = [n = 0]() mutable { return [&n] { return ++n; }; };
  auto inc = make();
  inc();
  std::printf("%d\n", inc());
  auto visit = [](auto &&self, int d) -> int { return d ? 1 + self(self, d - 1) : 0; };
  std::printf("%d\n", visit(visit, 12));
}
