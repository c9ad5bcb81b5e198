// covers: [expr.cond] the conditional operator: common types, lvalues, classes that convert one way, throw and void operands
#include <cstdio>
#include <string>
#include <type_traits>
struct Base { virtual const char *who() const { return "base"; } virtual ~Base() = default; };
struct Derived : Base { const char *who() const override { return "derived"; } };
struct Meters {
  double v;
  operator double() const { return v; }
};
struct Wide {
  Wide(Meters m) : v(m.v * 100) {}
  double v;
};
static int positive(int n) { return n > 0 ? n : throw n; }
static int calls;
static int count(int r) { return ++calls, r; }
enum Colour { red = 3, green };
int main() {
  bool yes = true, no = false;
  int i = 1, j = 2;
  (yes ? i : j) = 10;
  (no ? i : j) += 5;
  std::printf("%d %d\n", i, j);
  static_assert(std::is_same_v<decltype(yes ? 1 : 2.0f), float>);
  static_assert(std::is_same_v<decltype(yes ? 'a' : 'b'), char>);
  static_assert(std::is_same_v<decltype(yes ? 'a' : 1u), unsigned>);
  static_assert(std::is_same_v<decltype(yes ? nullptr : &i), int *>);
  static_assert(std::is_same_v<decltype(yes ? red : 1L), long>);
  const int *ci = &i;
  static_assert(std::is_same_v<decltype(yes ? &i : ci), const int *>);
  static_assert(std::is_same_v<decltype(yes ? (void *)0 : &i), void *>);
  std::printf("%d\n", (yes ? -1 : 1u) > 0);
  Base b;
  Derived d;
  Base &r = no ? b : d;
  std::printf("%s %s\n", r.who(), (no ? static_cast<const Base &>(d) : b).who());
  Base copy = yes ? static_cast<Base>(d) : b;
  std::printf("%s\n", copy.who());
  Wide w = yes ? Wide(Meters{2}) : Meters{3};
  std::printf("%g %g\n", w.v, yes ? Meters{7} : 1.5);
  std::string s = no ? "literal" : std::string("object");
  std::printf("%s %s\n", s.c_str(), (yes ? s : "other").c_str());
  try {
    std::printf("%d\n", positive(4));
    std::printf("%d\n", positive(-4));
  } catch (int n) {
    std::printf("caught %d\n", n);
  }
  int picked = yes ? count(1) : count(2);
  yes ? (void)count(3) : (void)0;
  std::printf("%d calls, %d\n", calls, picked);
  const char *size = i < 5 ? "small" : i < 10 ? "middle" : i < 20 ? "large" : "huge";
  std::printf("%s %c\n", size, *(no ? "ab" : "cd"));
  int (*f)(int) = yes ? positive : count;
  std::printf("%d\n", f(6));
}
