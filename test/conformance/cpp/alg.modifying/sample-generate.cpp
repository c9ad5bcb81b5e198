// covers: [alg.random.sample] [alg.random.shuffle] [alg.generate] uniform in the long run, permutations with given generators, reservoir from streams, generators with state
#include <algorithm>
#include <array>
#include <cstdio>
#include <functional>
#include <iterator>
#include <map>
#include <numeric>
#include <random>
#include <set>
#include <sstream>
#include <utility>
#include <vector>

int main() {
  std::mt19937 e(12345);
  std::vector<int> v(20);
  std::iota(v.begin(), v.end(), 0);
  auto s = v;
  std::shuffle(s.begin(), s.end(), e);
  std::printf("%d %d\n", std::is_permutation(s.begin(), s.end(), v.begin()), s == v);

  std::array<int, 6> seen{};
  for (int i = 0; i < 1200; i++) {
    std::array<int, 3> p{0, 1, 2};
    std::shuffle(p.begin(), p.end(), e);
    seen[p[0] * 2 + (p[1] > p[2])]++;
  }
  std::printf("%d\n", std::all_of(seen.begin(), seen.end(), [](int n) { return n > 130 && n < 270; }));

  std::array<int, 10> hits{};
  for (int i = 0; i < 600; i++) {
    std::vector<int> out;
    std::sample(v.begin(), v.begin() + 10, std::back_inserter(out), 4, e);
    if (out.size() != 4 || !std::is_sorted(out.begin(), out.end())) std::printf("wrong sample\n");
    for (int x : out) hits[x]++;
  }
  std::printf("%d %d\n", std::accumulate(hits.begin(), hits.end(), 0), std::all_of(hits.begin(), hits.end(), [](int n) { return n > 170 && n < 310; }));
  std::istringstream in("1 2 3 4 5 6 7 8 9");
  std::vector<int> reservoir(3);
  auto end = std::sample(std::istream_iterator<int>(in), {}, reservoir.begin(), 3, e);
  std::printf("%td %zu\n", end - reservoir.begin(), std::set<int>(reservoir.begin(), reservoir.end()).size());
  std::vector<int> all;
  std::sample(v.begin(), v.end(), std::back_inserter(all), 100, e);
  std::printf("%d\n", all == v);

  std::vector<long> fib(12);
  std::generate(fib.begin(), fib.end(), [a = 0L, b = 1L]() mutable { return std::exchange(a, std::exchange(b, a + b)); });
  for (long x : fib) std::printf("%ld ", x);
  std::printf("\n");
  std::vector<int> collatz;
  std::generate_n(std::back_inserter(collatz), 10, [n = 12]() mutable {
    const int now = n;
    n = n % 2 ? 3 * n + 1 : n / 2;
    return now;
  });
  for (int x : collatz) std::printf("%d ", x);
  std::printf("%td\n", std::generate_n(fib.begin(), -3, [] { return 0L; }) - fib.begin());
  std::mt19937 e1(7), e2(7);
  auto a = v, b = v;
  std::shuffle(a.begin(), a.end(), e1), std::shuffle(b.begin(), b.end(), e2);
  std::printf("%d %d\n", a == b, e1 == e2);
}
