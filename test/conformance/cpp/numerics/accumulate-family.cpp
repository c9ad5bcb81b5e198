// covers: [numeric.ops] std::accumulate, reduce, inner_product, partial_sum, scans, adjacent_difference, iota
#include <cstdio>
#include <functional>
#include <numeric>
#include <vector>

static void show(const std::vector<int> &v) { for (int x : v) std::printf("%d ", x); std::printf("\n"); }

int main() {
  std::vector<int> v(6), r(6);
  std::iota(v.begin(), v.end(), 1);
  std::printf("%d %d %d\n", std::accumulate(v.begin(), v.end(), 0), std::reduce(v.begin(), v.end(), 1, std::multiplies<>()), std::inner_product(v.begin(), v.end(), v.begin(), 0));
  std::partial_sum(v.begin(), v.end(), r.begin()); show(r);
  std::adjacent_difference(r.begin(), r.end(), r.begin()); show(r);
  std::exclusive_scan(v.begin(), v.end(), r.begin(), 10); show(r);
  std::inclusive_scan(v.begin(), v.end(), r.begin(), std::multiplies<>()); show(r);
  std::printf("%d\n", std::transform_reduce(v.begin(), v.end(), 0, std::plus<>(), [](int x) { return x * x; }));
  std::printf("%d %d %d\n", std::gcd(48, -36), std::lcm(4, 6), std::midpoint(3, 8));
}
