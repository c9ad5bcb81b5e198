// covers: [alg.permutation.generators] std::next_permutation, prev_permutation
#include <algorithm>
#include <cstdio>
#include <functional>
#include <string>
#include <vector>

int main() {
  std::string s = "abca";
  std::sort(s.begin(), s.end());
  int n = 0;
  do { if (n++ % 4 == 0) std::printf("%s ", s.c_str()); } while (std::next_permutation(s.begin(), s.end()));
  std::printf("%d %s\n", n, s.c_str());
  std::vector<int> v{3, 2, 1};
  n = 1;
  while (std::prev_permutation(v.begin(), v.end())) n++;
  std::printf("%d %d %d\n", n, v[0], std::next_permutation(v.begin(), v.end(), std::greater<>()));
  auto r = std::ranges::next_permutation(v);
  std::printf("%d\n", r.found);
}
