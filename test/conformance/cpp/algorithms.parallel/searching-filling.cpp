// covers: [algorithms.parallel] parallel searches, fills, copies, replacements and scans with shared state guarded by atomics
// std: c++20
#include <algorithm>
#include <atomic>
#include <cstdio>
#include <execution>
#include <functional>
#include <iterator>
#include <mutex>
#include <numeric>
#include <string>
#include <vector>

int main() {
  using std::execution::par;
  using std::execution::par_unseq;
  std::vector<int> v(1000);
  std::fill(par, v.begin(), v.end(), 7);
  std::printf("%td ", std::count(par, v.begin(), v.end(), 7));
  std::atomic<int> next{0};
  std::generate(par, v.begin(), v.end(), [&] { return next++; });
  std::vector<int> seen(v);
  std::sort(par, seen.begin(), seen.end());
  bool every = true;
  for (int i = 0; i < 1000; i++) every = every && seen[i] == i;
  std::printf("%d\n", every);
  std::iota(v.begin(), v.end(), 0);

  std::printf("%td %td\n", std::find_if(par, v.begin(), v.end(), [](int x) { return x * x > 5000; }) - v.begin(), std::find_if_not(par_unseq, v.begin(), v.end(), [](int x) { return x < 40; }) - v.begin());
  const std::vector<int> pat{500, 501, 502};
  std::printf("%td %td\n", std::search(par, v.begin(), v.end(), pat.begin(), pat.end()) - v.begin(), std::find_first_of(par, v.begin(), v.end(), pat.begin(), pat.end()) - v.begin());
  auto w = v;
  w[77] = 0;
  std::printf("%td %d\n", std::mismatch(par, v.begin(), v.end(), w.begin()).first - v.begin(), std::equal(par, v.begin(), v.end(), w.begin()));
  std::vector<int> out(1000);
  auto end = std::copy_if(par, v.begin(), v.end(), out.begin(), [](int x) { return x % 100 == 0; });
  for (auto i = out.begin(); i != end; ++i) std::printf("%d ", *i);
  std::printf("\n");
  std::replace_if(par, out.begin(), end, [](int x) { return x > 500; }, -1);
  std::printf("%d\n", std::accumulate(out.begin(), end, 0));
  end = std::remove(par, out.begin(), end, -1);
  std::printf("%td\n", end - out.begin());

  std::inclusive_scan(par, v.begin(), v.end(), out.begin(), std::plus<>(), 10);
  std::printf("%d %d\n", out[0], out[999]);
  std::transform_exclusive_scan(par, v.begin(), v.end(), out.begin(), 1, [](int a, int b) { return (a + b) % 1000; }, [](int x) { return 2 * x; });
  std::printf("%d %d\n", out[0], out[999]);
  std::adjacent_difference(par, v.begin(), v.end(), out.begin());
  std::printf("%d\n", std::reduce(par, out.begin(), out.end()));
  std::mutex m;
  long guarded = 0;
  std::for_each(par, v.begin(), v.end(), [&](int x) {
    std::lock_guard lock(m);
    guarded += x;
  });
  std::printf("%ld\n", guarded);
  const std::vector<std::string> words{"par", "allel ", "al", "go", "rithms"};
  std::printf("%zu\n", std::transform_reduce(par, words.begin(), words.end(), std::size_t{0}, std::plus<>(), [](const std::string &s) { return s.size(); }));
  std::swap_ranges(par, v.begin(), v.begin() + 3, v.begin() + 10);
  std::printf("%d %d %d\n", v[0], v[10], std::any_of(par_unseq, v.begin(), v.end(), [](int x) { return x == 999; }));
}
