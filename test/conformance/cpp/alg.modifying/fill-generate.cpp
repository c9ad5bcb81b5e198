// covers: [alg.fill] std::fill, fill_n, generate, generate_n
#include <algorithm>
#include <cstdio>
#include <deque>
#include <iterator>
#include <vector>

int main() {
  std::vector<int> v(6);
  std::fill(v.begin(), v.begin() + 2, 7);
  auto e = std::fill_n(v.begin() + 2, 2, 8);
  int n = 0;
  std::generate(e, v.end(), [&] { return n += 11; });
  for (int x : v) std::printf("%d ", x);
  std::deque<char> d;
  std::generate_n(std::back_inserter(d), 5, [c = 'a']() mutable { return c++; });
  std::fill_n(std::front_inserter(d), 3, '.');
  for (char c : d) std::printf("%c", c);
  std::ranges::fill(v, 1);
  std::printf(" %d\n", v[5]);
}
