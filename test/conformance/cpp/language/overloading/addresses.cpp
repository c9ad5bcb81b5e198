// covers: [over.over] the address of an overloaded function chosen by its target, of templates, through casts and parameters
#include <algorithm>
#include <cstdio>
#include <functional>
#include <vector>
static int sq(int x) { return x * x; }
static double sq(double x) { return x * x + 0.5; }
template <class T> T neg(T x) { return -x; }
struct S {
  int get() const { return 1; }
  int get() { return 2; }
  static int make(int a) { return a + 100; }
  static int make(int a, int b) { return a * b; }
};
static int apply(int (*f)(int), int x) { return f(x); }
template <class F> auto call(F f, double x) { return f(x); }
int main() {
  int (*i)(int) = sq;
  double (*d)(double) = &sq;
  std::printf("%d %.1f\n", i(3), d(3));
  std::printf("%d %d\n", apply(sq, 4), apply(neg, 5));
  std::printf("%.1f\n", call(static_cast<double (*)(double)>(sq), 2));
  int (S::*c)() const = &S::get;
  int (S::*m)() = &S::get;
  S s;
  std::printf("%d %d\n", (s.*c)(), (s.*m)());
  int (*two)(int, int) = S::make;
  std::printf("%d %d\n", two(6, 7), apply(S::make, 1));
  std::vector<int> v{3, 1, 2};
  std::transform(v.begin(), v.end(), v.begin(), neg<int>);
  std::sort(v.begin(), v.end());
  std::function<double(double)> fn = static_cast<double (&)(double)>(sq);
  std::printf("%d %.1f\n", v[0], fn(1));
}
