// covers: [numeric.ops] accumulate, reduce, inner_product, scans, adjacent_difference, iota, gcd, lcm, midpoint
#include <cstdio>
#include <climits>
#include <functional>
#include <numeric>
#include <string>
#include <vector>
template <class V> static void show(const V &v) { for (auto x : v) std::printf("%d ", x); std::printf("\n"); }
int main() {
  std::vector<int> v{3, 1, 4, 1, 5}, o(5);
  std::printf("%d %d %s\n", std::accumulate(v.begin(), v.end(), 0), std::accumulate(v.begin(), v.end(), 1, std::multiplies<>()), std::accumulate(v.begin(), v.end(), std::string(), [](std::string s, int x) { return std::move(s) + std::to_string(x); }).c_str());
  std::printf("%d %d\n", std::reduce(v.begin(), v.end(), 10), std::inner_product(v.begin(), v.end(), v.rbegin(), 0));
  std::partial_sum(v.begin(), v.end(), o.begin()), show(o);
  std::exclusive_scan(v.begin(), v.end(), o.begin(), 100), show(o);
  std::inclusive_scan(v.begin(), v.end(), o.begin(), [](int a, int b) { return a > b ? a : b; }), show(o);
  std::transform_exclusive_scan(v.begin(), v.end(), o.begin(), 0, std::plus<>(), [](int x) { return x * x; }), show(o);
  std::adjacent_difference(v.begin(), v.end(), o.begin()), show(o);
  std::iota(o.begin(), o.end(), -2), show(o);
  std::printf("%d %d %d %d\n", std::gcd(-12, 18), std::lcm(4, 6), std::gcd(0, 7), std::lcm(0, 3));
  std::printf("%d %d %g %d\n", std::midpoint(INT_MAX, INT_MAX - 2), std::midpoint(1, 4), std::midpoint(1.0, 4.0), std::midpoint(4, 1));
  std::printf("%td\n", std::midpoint(&v[0], &v[4]) - &v[0]);
  std::printf("%ld\n", std::transform_reduce(v.begin(), v.end(), 0L, std::plus<>(), [](int x) { return x * 2L; }));
}
