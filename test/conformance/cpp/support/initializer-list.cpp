// covers: [support.initlist] initializer_list: copies share their array, begin and end, in templates and range-for, its lifetime within an expression
#include <algorithm>
#include <cstdio>
#include <initializer_list>
#include <string>
static int sum(std::initializer_list<int> l) { int s = 0; for (int x : l) s += x; return s; }
template <class T> static T largest(std::initializer_list<T> l) { return *std::max_element(l.begin(), l.end()); }
struct Obj { int v; Obj(int n) : v(n) { std::printf("+%d", v); } Obj(const Obj &o) : v(o.v + 10) { std::printf("c%d", v); } ~Obj() { std::printf("-%d", v); } };
static std::size_t many(std::initializer_list<Obj> l) { std::printf("(%d)", (l.begin() + 1)->v); return l.size(); }
struct Matrix { int rows = 0, cols = 0; Matrix(std::initializer_list<std::initializer_list<int>> l) { for (auto &r : l) rows++, cols = std::max<int>(cols, r.size()); } };
int main() {
  std::initializer_list<int> a = {1, 2, 3}, b = a;
  std::printf("%d %d %d\n", a.begin() == b.begin(), sum(a), sum({}));
  std::printf("%s %g\n", largest<std::string>({"x", "zz", "y"}).c_str(), std::max({1.5, 2.5, 0.5}));
  const auto n = many({1, 2, 3});
  std::printf(" %zu\n", n);
  Matrix m{{1, 2}, {3}, {4, 5, 6}};
  std::printf("%d %d\n", m.rows, m.cols);
  auto l = {1, 4, 9};
  for (auto i = std::rbegin(l); i != std::rend(l); ++i) std::printf("%d ", *i);
  std::printf("%zu %d\n", std::size(l), *std::data(l));
}
