// covers: [except.ctor] exceptions from default arguments, member initialisers, array elements, initializer_list elements and captures: what was made is destroyed
#include <cstdio>
#include <initializer_list>
#include <string>
#include <vector>
static int budget;
struct T {
  static inline int alive;
  int id;
  T(int i = 0) : id(i) {
    if (budget-- <= 0) { std::printf("!%d ", i); throw i; }
    alive++;
    std::printf("+%d ", id);
  }
  T(const T &o) : T(o.id + 100) {}
  ~T() { alive--; std::printf("-%d ", id); }
};
struct Members { T a = 1, b{2}; T c[3] = {3, 4, 5}; };
struct Bases : T, Members { T own; Bases() : T(6), own(7) {} };
struct Delegates { T a{8}; Delegates(int) {} Delegates() : Delegates(1) { throw 99; } ~Delegates() { std::printf("~Delegates "); } };
static void two(T a, T b) { std::printf("[%d] ", a.id + b.id); }
static void defaulted(int, const T &a = T(20), int b = 21) { std::printf("[%d] ", a.id + b); }
template <class F> static void attempt(const char *n, int b, F f) {
  budget = b;
  try { f(); std::printf("fine "); } catch (int i) { std::printf("caught %d ", i); }
  std::printf("(%s) %d alive\n", n, T::alive);
}
int main() {
  for (int b : {0, 1, 3, 4, 5}) attempt("members", b, [] { Members m; });
  for (int b : {3, 6, 7}) attempt("bases", b, [] { Bases x; });
  attempt("delegating", 5, [] { Delegates d; });
  attempt("default arguments", 1, [] { defaulted(1); });
  attempt("initializer_list", 2, [] { std::initializer_list<T> l{1, 2, 3}; (void)l; });
  attempt("vector", 4, [] { std::vector<T> v{1, 2, 3}; });
  attempt("vector", 6, [] { std::vector<T> v{1, 2, 3}; });
  attempt("array new", 2, [] { delete[] new T[4]; });
  attempt("capture", 2, [] { T a(1), b(2); auto l = [a, b] { return a.id; }; (void)l; });
  attempt("init capture", 1, [] { auto l = [a = T(1), b = T(2)] { return a.id + b.id; }; (void)l; });
  attempt("return", 1, [] { return [](int) -> T { T a(1); return T(2); }(1).id; });
  attempt("multi-dimensional", 4, [] { T grid[2][3]; (void)grid; });
  attempt("static", 0, [] { static T t(50); });
  attempt("static again", 1, [] { static T t(51); static T u(52); });
}
