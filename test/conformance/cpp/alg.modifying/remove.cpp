// covers: [alg.remove] std::remove, remove_if, remove_copy, and erase after them
#include <algorithm>
#include <cstdio>
#include <string>
#include <vector>

int main() {
  std::vector<int> v{3, 1, 3, 4, 3, 5};
  auto e = std::remove(v.begin(), v.end(), 3);
  v.erase(e, v.end());
  for (int x : v) std::printf("%d ", x);
  std::string s = "r e m o v e", t;
  std::remove_copy(s.begin(), s.end(), std::back_inserter(t), ' ');
  s.erase(std::remove_if(s.begin(), s.end(), [](char c) { return c == 'e' || c == ' '; }), s.end());
  std::printf("%s %s\n", t.c_str(), s.c_str());
  auto tail = std::ranges::remove_if(v, [](int x) { return x > 3; });
  std::printf("%zu %zu\n", tail.size(), std::erase(t, 'm'));
  std::printf("%s\n", t.c_str());
}
