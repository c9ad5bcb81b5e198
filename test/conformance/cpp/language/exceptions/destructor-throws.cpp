// covers: [except.dtor] destructors that may throw: noexcept(false), the rest of the members still destroyed, caught within while unwinding
#include <cstdio>
#include <exception>
#include <type_traits>
struct Member {
  const char *n;
  ~Member() { std::printf("~%s ", n); }
};
struct Thrower {
  Member a{"a"}, b{"b"};
  int id;
  explicit Thrower(int i) : id(i) {}
  ~Thrower() noexcept(false) {
    std::printf("~Thrower%d(%d) ", id, std::uncaught_exceptions());
    if (std::uncaught_exceptions() == 0) throw id;
  }
};
struct Base { Member m{"base"}; virtual ~Base() noexcept(false) { std::printf("~Base "); } };
struct Derived : Base {
  Member m{"derived"};
  ~Derived() noexcept(false) override { throw "from derived"; }
};
struct Guard {
  ~Guard() {
    try { throw 3.5; } catch (double d) { std::printf("inside %g, %d in flight ", d, std::uncaught_exceptions()); }
  }
};
struct Holds { Thrower t{9}; };
static_assert(!std::is_nothrow_destructible_v<Thrower> && !std::is_nothrow_destructible_v<Holds>);
static_assert(std::is_nothrow_destructible_v<Guard> && !std::is_nothrow_destructible_v<Derived>);
static int value() { Thrower t(5); return 7; }
int main() {
  try { Thrower t(1); Member local{"local"}; } catch (int i) { std::printf("caught %d\n", i); }
  try { Thrower t(2); throw 'c'; } catch (char c) { std::printf("caught %c\n", c); } catch (int) { std::printf("wrong\n"); }
  try { Thrower x(3), y(4); } catch (int i) { std::printf("caught %d\n", i); }
  try { std::printf("%d\n", value()); } catch (int i) { std::printf("caught %d\n", i); }
  try { Thrower(6), std::printf("full expression "); } catch (int i) { std::printf("caught %d\n", i); }
  try { Derived d; } catch (const char *s) { std::printf("caught %s\n", s); }
  try { Base *b = new Derived; delete b; } catch (const char *s) { std::printf("caught %s\n", s); }
  try { Guard g; throw 1; } catch (int) { std::printf("caught outer\n"); }
  try { Holds h; } catch (int i) { std::printf("caught %d\n", i); }
  try {
    Thrower *array = new Thrower[2]{Thrower(7), Thrower(8)};
    delete[] array;
  } catch (int i) { std::printf("caught %d\n", i); }
}
