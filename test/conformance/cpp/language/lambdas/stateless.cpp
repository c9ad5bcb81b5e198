// covers: [expr.prim.lambda.closure] conversion to function pointers, lambdas in unevaluated operands, as comparators by type, constexpr, noexcept, consteval
#include <algorithm>
#include <cstdio>
#include <map>
#include <set>
#include <type_traits>
#include <vector>
static int apply(int (*f)(int), int x) { return f(x); }
template <auto F> int call(int x) { return F(x); }
int main() {
  std::printf("%d %d\n", apply([](int x) { return x + 1; }, 4), call<[](int x) { return x * x; }>(5));
  std::set<int, decltype([](int a, int b) { return a > b; })> s{1, 3, 2};
  for (int x : s) std::printf("%d ", x);
  auto generic = [](auto a, auto b) { return a + b; };
  double (*pd)(double, double) = generic;
  std::printf("%g\n", pd(1, 2.5));
  constexpr auto sq = [](int x) { return x * x; };
  static_assert(sq(4) == 16);
  constexpr auto only = [](int x) consteval { return x + 1; };
  int arr[only(2)] = {7, 8, 9};
  std::printf("%d %d\n", arr[2], noexcept([]() noexcept {}()));
  auto explicitT = []<class T, std::size_t N>(const T (&a)[N]) { T t{}; for (auto &x : a) t += x; return t / static_cast<T>(N); };
  std::printf("%d\n", explicitT(arr));
  auto a = [] {}, b = a;
  a = b;
  static_assert(std::is_same_v<decltype(a), decltype(b)> && std::is_default_constructible_v<decltype(a)>);
  std::vector<int> v{5, -3, 2};
  std::sort(v.begin(), v.end(), [](int x, int y) { return x * x < y * y; });
  std::printf("%d %d %d\n", v[0], v[1], v[2]);
  auto counter = [] { static int n = 0; return ++n; };
  counter();
  auto again = counter;
  std::printf("%d\n", again());
}
