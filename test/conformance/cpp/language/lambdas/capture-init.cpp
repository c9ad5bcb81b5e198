// covers: [expr.prim.lambda.capture] init-captures, packs, this and *this, mutable, nested captures, references, structured bindings
#include <cstdio>
#include <memory>
#include <string>
#include <tuple>
struct S {
  int v = 1;
  auto byThis() { return [this] { return ++v; }; }
  auto byCopy() { return [*this]() mutable { return ++v; }; }
  auto withDefault() { return [=, this](int k) { return v * k; }; }
};
template <class... T> auto keep(T... t) { return [... held = std::move(t)] { return (0 + ... + static_cast<int>(held)); }; }
int main() {
  auto p = std::make_unique<int>(5);
  auto f = [q = std::move(p), n = 2]() mutable { return *q * n++; };
  int a = f(), b = f();
  std::printf("%d %d %d\n", a, b, p == nullptr);
  S s;
  auto t = s.byThis();
  auto c = s.byCopy();
  int r[] = {t(), t(), c(), c(), s.v};
  std::printf("%d %d %d %d %d %d\n", r[0], r[1], r[2], r[3], r[4], s.withDefault()(10));
  int x = 1, y = 2;
  auto outer = [x, &y] {
    return [=, &y]() mutable { y += x; return x++; };
  }();
  x = 100;
  int o1 = outer(), o2 = outer();
  std::printf("%d %d %d %d\n", o1, o2, x, y);
  std::printf("%d\n", keep(1, 2.9, 'A')());
  auto [u, v] = std::tuple(3, std::string("four"));
  auto sb = [u, &v] { return std::to_string(u) + v; };
  v = "five";
  std::printf("%s\n", sb().c_str());
  auto &ref = y;
  auto byValue = [ref] { return ref; };
  y = -1;
  std::printf("%d %zu\n", byValue(), sizeof([x, y] { return x + y; }));
}
