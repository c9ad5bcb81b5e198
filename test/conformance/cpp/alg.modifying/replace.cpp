// covers: [alg.replace] std::replace, replace_if, replace_copy, replace_copy_if
#include <algorithm>
#include <cstdio>
#include <string>
#include <vector>

int main() {
  std::string s = "a-b-c", t;
  std::replace(s.begin(), s.end(), '-', '+');
  std::replace_copy(s.begin(), s.end(), std::back_inserter(t), '+', '*');
  std::printf("%s %s\n", s.c_str(), t.c_str());
  std::vector<int> v{5, -1, 3, -7}, w(4);
  std::replace_copy_if(v.begin(), v.end(), w.begin(), [](int x) { return x < 0; }, 0);
  std::replace_if(v.begin(), v.end(), [](int x) { return x > 3; }, 99);
  std::ranges::replace(v, -7, 7);
  for (int i = 0; i < 4; i++) std::printf("%d/%d ", v[i], w[i]);
  std::printf("\n");
}
