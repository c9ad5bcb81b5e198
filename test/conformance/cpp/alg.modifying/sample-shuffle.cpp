// covers: [alg.random.sample] std::sample keeps order; shuffle is a permutation
#include <algorithm>
#include <cstdio>
#include <numeric>
#include <random>
#include <vector>

int main() {
  std::vector<int> v(100), s;
  std::iota(v.begin(), v.end(), 0);
  std::mt19937 g(42);
  std::sample(v.begin(), v.end(), std::back_inserter(s), 10, g);
  std::printf("%zu %d\n", s.size(), std::is_sorted(s.begin(), s.end()));
  std::vector<int> w = v;
  std::shuffle(w.begin(), w.end(), g);
  std::printf("%d %d %d\n", w != v, std::is_permutation(v.begin(), v.end(), w.begin()), std::accumulate(w.begin(), w.end(), 0));
  s.clear();
  std::ranges::sample(v, std::back_inserter(s), 1000, g);
  std::printf("%d\n", s == v);
}
