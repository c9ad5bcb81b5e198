// covers: [algorithms.parallel] execution policies: each kind of algorithm with seq, par, par_unseq and unseq
// std: c++20
#include <algorithm>
#include <atomic>
#include <cstdio>
#include <execution>
#include <functional>
#include <iterator>
#include <numeric>
#include <string>
#include <vector>

static_assert(std::is_execution_policy_v<std::execution::parallel_policy>);
static_assert(std::is_execution_policy<std::execution::sequenced_policy>::value);
static_assert(!std::is_execution_policy_v<int>);

static void print(const char *what, const std::vector<int> &v) {
  std::printf("%s:", what);
  for (int x : v) std::printf(" %d", x);
  std::printf("\n");
}

template <class P> void all(P &&p) {
  std::vector<int> v(10), w(10);
  std::iota(v.begin(), v.end(), 1);
  std::transform(p, v.begin(), v.end(), w.begin(), [](int x) { return x * 7 % 11; });
  print("transform", w);
  std::sort(p, w.begin(), w.end(), std::greater<>());
  print("sort", w);
  std::transform(p, v.begin(), v.end(), w.begin(), w.begin(), std::multiplies<>());
  print("binary", w);
  std::printf("%d %d %ld\n", std::reduce(p, v.begin(), v.end()), std::reduce(p, v.begin(), v.end(), 5, std::plus<>()),
              std::transform_reduce(p, v.begin(), v.end(), 0L, std::plus<>(), [](long x) { return x * x; }));
  std::printf("%d\n", std::transform_reduce(p, v.begin(), v.end(), w.begin(), 0));
  std::atomic<int> sum = 0;
  std::for_each(p, v.begin(), v.end(), [&](int &x) { sum += x; x *= 2; });
  std::for_each_n(p, v.begin(), 3, [&](int &x) { x = -x; });
  print("for_each", v);
  std::printf("%d %td %td\n", sum.load(), std::count_if(p, v.begin(), v.end(), [](int x) { return x > 8; }),
              std::find(p, v.begin(), v.end(), 10) - v.begin());
  std::printf("%d %d %d\n", std::any_of(p, v.begin(), v.end(), [](int x) { return x == 20; }),
              std::all_of(p, v.begin(), v.end(), [](int x) { return x < 20; }),
              std::none_of(p, v.begin(), v.end(), [](int x) { return x == 1; }));
  std::inclusive_scan(p, v.begin(), v.end(), w.begin());
  print("inclusive", w);
  std::exclusive_scan(p, v.begin(), v.end(), w.begin(), 100);
  print("exclusive", w);
  v.erase(std::remove_if(p, v.begin(), v.end(), [](int x) { return x < 0; }), v.end());
  std::stable_sort(p, v.begin(), v.end(), [](int a, int b) { return a % 3 < b % 3; });
  print("stable", v);
  std::printf("%d %d\n", *std::max_element(p, v.begin(), v.end()), *std::min_element(p, v.begin(), v.end()));
  std::fill_n(p, v.begin(), 2, 9);
  std::replace(p, v.begin(), v.end(), 9, 3);
  std::reverse(p, v.begin(), v.end());
  print("reverse", v);
  std::nth_element(p, v.begin(), v.begin() + 3, v.end());
  std::printf("%d %d\n", v[3], std::is_sorted(p, v.begin(), v.begin() + 1));
  std::vector<int> a{1, 3, 5}, b{2, 3, 6}, c;
  c.resize(6);
  std::merge(p, a.begin(), a.end(), b.begin(), b.end(), c.begin());
  print("merge", c);
  c.erase(std::unique(p, c.begin(), c.end()), c.end());
  std::printf("%zu %d %d\n", c.size(), std::equal(p, a.begin(), a.end(), b.begin()),
              std::includes(p, c.begin(), c.end(), a.begin(), a.end()));
}

int main() {
  all(std::execution::seq);
  all(std::execution::par);
  all(std::execution::par_unseq);
  all(std::execution::unseq);
}
