// covers: [over.match.list] list-initialisation prefers initializer_list, then other constructors; explicit ones; nested braces
#include <cstdio>
#include <initializer_list>
#include <map>
#include <string>
#include <vector>
struct S {
  const char *by;
  S() : by("default") {}
  S(int, int) : by("two ints") {}
  S(std::initializer_list<int> l) : by(l.size() > 2 ? "long list" : "list") {}
  S(std::initializer_list<std::string>) : by("strings") {}
};
struct P { P(int x, double y) : s(x + y) {} double s; };
static double takeP(P p) { return p.s; }
static int take(std::initializer_list<int> l) { return static_cast<int>(l.size()); }
static const char *pick(const std::vector<int> &) { return "vector"; }
static const char *pick(int) { return "int"; }
int main() {
  S a{}, b{1, 2}, c(1, 2), d{1, 2, 3}, e{{}}, f{"x", "y"};
  std::printf("%s|%s|%s|%s|%s|%s\n", a.by, b.by, c.by, d.by, e.by, f.by);
  std::printf("%zu %zu\n", std::vector<int>(3, 4).size(), std::vector<int>{3, 4}.size());
  std::printf("%zu %zu\n", std::vector<std::string>{3, "x"}.size(), std::string{48, 'a'}.size());
  std::printf("%.1f %d\n", takeP({1, 2.5}), take({1, 2, 3}));
  std::printf("%s %s\n", pick({}), pick({1, 2}));
  std::map<std::string, std::vector<int>> m{{"a", {1, 2}}, {"b", {}}};
  std::printf("%zu %zu\n", m["a"].size(), m.size());
  int total = 0;
  for (int x : {3, 4, 5}) total += x;
  auto l = {1.5, 2.5};
  std::printf("%d %g\n", total, *(l.begin() + 1));
}
