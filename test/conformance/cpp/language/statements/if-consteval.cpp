// covers: [stmt.if] (P1938) if consteval: in constexpr functions called both ways, negated, nested, calling immediate functions, beside is_constant_evaluated
// std: c++23
#include <cstdio>
#include <type_traits>
consteval int compiled(int x) { return x * 1000; }
constexpr int both(int x) { if consteval { return compiled(x); } else { return x; } }
constexpr int negated(int x) { if !consteval { return -x; } return x + 1; }
constexpr int noElse(int x) { if consteval { x += 10; } return x; }
constexpr int nested(int x) {
  if consteval {
    if (x > 5) return compiled(x) + 1;
    return compiled(2);
  } else {
    if (std::is_constant_evaluated()) return -1;
    return noElse(x);
  }
}
constexpr int old(int x) { return std::is_constant_evaluated() ? x * 2 : x * 3; }
struct Number {
  int v;
  constexpr Number(int x) : v(x) { if consteval { v = x * 10; } }
  constexpr int get() const { if consteval { return -v; } else { return v; } }
  constexpr Number &operator+=(int d) { if !consteval { d++; } v += d; return *this; }
};
template <class T> constexpr T twice(T x) { if consteval { return x + x; } else { return x + x + T(1); } }
static constexpr int constant = both(3);
static int notConstant = both(3);
static const int constInt = both(4);
constinit int forced = negated(5);
enum { enumerator = both(6) };
static int byDefault(int x = both(7)) { return x; }
int main() {
  int run = 3;
  std::printf("%d %d %d %d %d\n", constant, notConstant, constInt, forced, enumerator);
  std::printf("%d %d\n", both(run), negated(run));
  constexpr int n1 = nested(9), n2 = nested(1);
  std::printf("%d %d %d\n", n1, n2, nested(run));
  const int c1 = noElse(1);
  int array[noElse(2)];
  std::printf("%d %zu %d\n", c1, sizeof array / sizeof *array, noElse(run));
  constexpr int o = old(5);
  int oo = old(run);
  std::printf("%d %d\n", o, oo);
  constexpr Number fixed(4);
  Number made(run);
  static_assert(fixed.v == 40 && fixed.get() == -40);
  std::printf("%d %d %d %d\n", fixed.v, fixed.get(), made.v, made.get());
  constexpr int summed = [] { Number n(1); n += 2; return n.v; }();
  made += 2;
  std::printf("%d %d\n", summed, made.v);
  constexpr double d = twice(1.5);
  std::printf("%g %g %d\n", d, twice(run + 0.5), byDefault());
  switch (run) { case noElse(-7): std::printf("three\n"); break; default: std::printf("other\n"); }
  auto l = [](int x) { if consteval { return 1; } else { return x; } };
  static_assert(l(5) == 1);
  std::printf("%d %d\n", l(run), std::integral_constant<int, l(9)>::value);
  if (constexpr int k = both(1); k == 1000) std::printf("init %d\n", k);
}
