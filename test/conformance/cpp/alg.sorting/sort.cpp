// covers: [alg.sort] std::sort with comparisons, projections, many equal and adverse inputs
#include <algorithm>
#include <cstdio>
#include <functional>
#include <string>
#include <vector>

int main() {
  std::vector<int> v;
  unsigned s = 1;
  for (int i = 0; i < 2000; i++) { s = s * 1103515245 + 12345; v.push_back(s >> 16 & 1023); }
  auto organ = v;
  std::sort(v.begin(), v.end());
  std::printf("%d\n", std::is_sorted(v.begin(), v.end()));
  for (size_t i = 0; i < organ.size(); i++) organ[i] = i < 1000 ? i : 2000 - i;
  std::sort(organ.begin(), organ.end(), std::greater<>());
  std::printf("%d %d %d\n", std::is_sorted(organ.begin(), organ.end(), std::greater<>()), organ[0], organ[1999]);
  std::vector<std::string> w{"banana", "kiwi", "apple", "fig"};
  std::ranges::sort(w, {}, &std::string::size);
  for (auto &x : w) std::printf("%s ", x.c_str());
  std::ranges::sort(w, std::ranges::greater());
  for (auto &x : w) std::printf("%s ", x.c_str());
  std::printf("\n");
}
