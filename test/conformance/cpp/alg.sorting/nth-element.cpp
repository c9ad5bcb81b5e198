// covers: [alg.nth.element] std::nth_element
#include <algorithm>
#include <cstdio>
#include <functional>
#include <vector>

int main() {
  std::vector<int> v;
  for (int i = 0; i < 101; i++) v.push_back((i * 53) % 101);
  std::nth_element(v.begin(), v.begin() + 50, v.end());
  bool split = std::all_of(v.begin(), v.begin() + 50, [&](int x) { return x <= v[50]; }) && std::all_of(v.begin() + 51, v.end(), [&](int x) { return x >= v[50]; });
  std::printf("%d %d\n", v[50], split);
  std::nth_element(v.begin(), v.begin() + 2, v.end(), std::greater<int>());
  std::printf("%d\n", v[2]);
  std::ranges::nth_element(v, v.begin());
  std::printf("%d\n", v[0]);
}
