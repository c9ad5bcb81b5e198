// covers: [algorithms.parallel.exec] reductions, scans and transforms under each policy: results equal to the sequential ones for integers, own operations that commute, iterators of deques, exceptions reach terminate never asked, overloads taken only for policies
#include <algorithm>
#include <atomic>
#include <cstdio>
#include <deque>
#include <execution>
#include <functional>
#include <iterator>
#include <numeric>
#include <string>
#include <type_traits>
#include <vector>
static_assert(std::is_execution_policy_v<std::execution::sequenced_policy> && std::is_execution_policy_v<std::execution::parallel_policy> && std::is_execution_policy_v<std::execution::parallel_unsequenced_policy> && !std::is_execution_policy_v<int>);
static_assert(std::is_empty_v<std::execution::parallel_policy> && !std::is_same_v<std::execution::sequenced_policy, std::execution::parallel_policy>);
struct Mod { unsigned v; friend Mod operator+(Mod a, Mod b) { return {(a.v + b.v) % 1000003}; } friend Mod operator*(Mod a, Mod b) { return {static_cast<unsigned>(static_cast<unsigned long long>(a.v) * b.v % 1000003)}; } bool operator==(const Mod &) const = default; };
template <class P> static void each(const char *name, P &&policy) {
  std::vector<int> v(500);
  std::iota(v.begin(), v.end(), 1);
  std::printf("%s %d %d %ld\n", name, std::reduce(policy, v.begin(), v.end()), std::reduce(policy, v.begin(), v.end(), 7, [](int a, int b) { return a > b ? a : b; }), std::transform_reduce(policy, v.begin(), v.end(), 0L, std::plus<>(), [](int x) { return static_cast<long>(x) * x; }));
  std::vector<int> in(v.size()), ex(v.size()), ti(v.size());
  std::inclusive_scan(policy, v.begin(), v.end(), in.begin());
  std::exclusive_scan(policy, v.begin(), v.end(), ex.begin(), 100);
  std::transform_inclusive_scan(policy, v.begin(), v.end(), ti.begin(), std::plus<>(), [](int x) { return x % 2; });
  std::printf("%d %d %d %d\n", in[10], in.back(), ex.back(), ti.back());
  std::transform_exclusive_scan(policy, v.begin(), v.end(), ti.begin(), 0, std::plus<>(), std::negate<>());
  std::adjacent_difference(policy, in.begin(), in.end(), ex.begin());
  std::printf("%d %d %d\n", ti[3], ex == v, std::transform_reduce(policy, v.begin(), v.begin() + 10, v.begin() + 1, 0));
  std::vector<Mod> m(200, Mod{3});
  std::printf("%u %u\n", std::reduce(policy, m.begin(), m.end(), Mod{0}).v, std::reduce(policy, m.begin(), m.begin() + 20, Mod{1}, std::multiplies<>()).v);
  std::deque<int> d(v.rbegin(), v.rend());
  std::transform(policy, d.begin(), d.end(), v.begin(), d.begin(), [](int a, int b) { return a + b; });
  std::printf("%d %td\n", std::all_of(policy, d.begin(), d.end(), [](int x) { return x == 501; }), std::count_if(policy, v.begin(), v.end(), [](int x) { return x % 7 == 0; }));
  std::atomic<int> calls = 0;
  std::for_each(policy, v.begin(), v.end(), [&](int &x) { x *= 2; calls++; });
  std::for_each_n(policy, v.begin(), 3, [&](int &x) { x = -x; calls++; });
  std::printf("%d %d %d\n", calls.load(), v[0], v[3]);
  std::vector<std::string> s(50, "b");
  s[31] = "a", s[40] = "c";
  std::sort(policy, s.begin(), s.end(), std::greater<>());
  auto mm = std::minmax_element(policy, s.begin(), s.end());
  std::printf("%s %s %s\n", s[0].c_str(), mm.first->c_str(), mm.second->c_str());
  auto u = std::unique(policy, s.begin(), s.end());
  s.erase(u, s.end());
  std::replace(policy, s.begin(), s.end(), std::string("b"), std::string("z"));
  std::printf("%zu %s %d\n", s.size(), s[1].c_str(), std::is_sorted(policy, v.begin() + 3, v.end()));
  std::vector<int> out(v.size());
  auto end = std::copy_if(policy, v.begin(), v.end(), out.begin(), [](int x) { return x % 100 == 0; });
  std::printf("%td %d %d\n", end - out.begin(), out[0], *std::find_if(policy, v.begin(), v.end(), [](int x) { return x > 400; }));
  std::reverse(policy, v.begin(), v.end());
  std::rotate(policy, v.begin(), v.begin() + 100, v.end());
  auto part = std::stable_partition(policy, v.begin(), v.end(), [](int x) { return x < 0; });
  std::printf("%td %d %d\n", part - v.begin(), v[0], v[3]);
  std::printf("%d %d\n", std::equal(policy, v.begin(), v.end(), v.begin()), std::lexicographical_compare(policy, v.begin(), v.begin() + 2, v.begin() + 1, v.begin() + 3));
}
int main() {
  each("seq", std::execution::seq);
  each("par", std::execution::par);
  each("par_unseq", std::execution::par_unseq);
  each("unseq", std::execution::unseq);
}
