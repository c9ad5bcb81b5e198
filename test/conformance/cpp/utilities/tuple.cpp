// covers: [tuple] std::tuple: get, tie, tuple_cat, apply, make_from_tuple, comparison
#include <cstdio>
#include <string>
#include <tuple>

int main() {
  auto t = std::make_tuple(1, 2.5, std::string("three"));
  int a; std::string c;
  std::tie(a, std::ignore, c) = t;
  std::printf("%d %s %g\n", a, c.c_str(), std::get<double>(t));
  auto u = std::tuple_cat(t, std::make_pair('x', 4L));
  std::printf("%zu %c\n", std::tuple_size_v<decltype(u)>, std::get<3>(u));
  std::printf("%d\n", std::apply([](auto... x) { return static_cast<int>(sizeof...(x)); }, u));
  struct S { int x, y; S(int p, int q) : x(p), y(q) {} };
  std::printf("%d %d\n", std::make_from_tuple<S>(std::make_tuple(3, 4)).y, std::make_tuple(1, 2) < std::make_tuple(1, 3));
}
