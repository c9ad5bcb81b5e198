// covers: [over.match.oper] candidates for operators: members, free ones, built-in, rewritten comparisons, reversed arguments
#include <compare>
#include <cstdio>
struct N {
  int v;
  bool operator==(int o) const { std::printf("member== "); return v == o; }
  std::strong_ordering operator<=>(int o) const { std::printf("<=> "); return v <=> o; }
};
struct M {
  int v;
  friend bool operator==(const M &a, const M &b) { std::printf("friend== "); return a.v == b.v; }
  friend M operator-(M a) { return {-a.v}; }
  M operator-(M b) const { return {v - b.v}; }
  M &operator++() { ++v; return *this; }
  M operator++(int) { M t = *this; v += 10; return t; }
  M operator,(M b) const { return {v * 100 + b.v}; }
  M *operator&() { std::printf("& "); return this; }
  int operator[](int i) const { return v + i; }
  M *operator->() { return this; }
  int operator()(int a = 1, int b = 2) const { return v * a * b; }
};
enum class Flag { a = 1, b = 2 };
constexpr Flag operator|(Flag x, Flag y) { return static_cast<Flag>(static_cast<int>(x) | static_cast<int>(y)); }
int main() {
  N n{3};
  bool r[] = {n == 3, 3 == n, n != 4, n < 5, 5 > n, 2 <= n};
  for (bool b : r) std::printf("%d", b);
  std::printf("\n");
  M a{5}, b{2};
  bool s[] = {a == b, a != b};
  std::printf("%d%d %d %d\n", s[0], s[1], (-a).v, (a - b).v);
  M old = a++;
  ++a;
  std::printf("%d %d %d\n", old.v, a.v, (a, b).v);
  M *p = &a;
  std::printf("%d %d %d %d %d\n", a[4], p->v, a->v, a(), a(3, 4));
  std::printf("%d\n", static_cast<int>(Flag::a | Flag::b));
}
