// covers: [pairs] pair: piecewise construction, references, make_pair with reference_wrapper, comparison, exchange, swap of arrays, as_const
#include <cstdio>
#include <functional>
#include <string>
#include <tuple>
#include <utility>
struct P { std::string s; int n; P(const char *a, int b) : s(a), n(b) {} P(const P &) = delete; };
int main() {
  std::pair<P, P> p(std::piecewise_construct, std::forward_as_tuple("a", 1), std::forward_as_tuple("b", 2));
  std::printf("%s%d %s%d\n", p.first.s.c_str(), p.first.n, p.second.s.c_str(), p.second.n);
  int x = 1, y = 2;
  std::pair<int &, int> r(x, y);
  r.first = 10;
  auto m = std::make_pair(std::ref(y), std::string("t"));
  m.first = 20;
  std::printf("%d %d %s\n", x, y, std::get<std::string>(m).c_str());
  std::printf("%d %d\n", std::pair(1, 2) < std::pair(1, 3), std::pair(2, 0) == std::pair(2, 0));
  int a[] = {1, 2, 3}, b[] = {4, 5, 6};
  std::swap(a, b);
  const int old = std::exchange(a[1], 50);
  std::printf("%d %d %d\n", a[0], b[2], old);
  auto [f, s] = std::pair{std::string("moved"), 3};
  std::string t = std::move(f);
  std::printf("%s %zu %d\n", t.c_str(), f.size(), s);
  const std::pair<const char *, long> conv = std::pair<const char *, short>("c", 7);
  std::printf("%ld %zu\n", conv.second, std::tuple_size_v<decltype(conv)>);
  static_assert(std::is_same_v<decltype(std::as_const(x)), const int &>);
  std::printf("%d %d\n", std::get<0>(std::pair(5, 6)), sizeof(std::pair<char, int>) == 8);
}
