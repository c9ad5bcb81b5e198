// covers: [alg.shift] std::shift_left, shift_right
#include <algorithm>
#include <cstdio>
#include <string>
#include <vector>

int main() {
  std::vector<std::string> v{"a", "b", "c", "d", "e"};
  auto e = std::shift_left(v.begin(), v.end(), 2);
  for (auto i = v.begin(); i != e; ++i) std::printf("%s ", i->c_str());
  std::vector<int> w{1, 2, 3, 4, 5};
  auto b = std::shift_right(w.begin(), w.end(), 3);
  for (auto i = b; i != w.end(); ++i) std::printf("%d ", *i);
  std::printf("%d %d\n", std::shift_left(w.begin(), w.end(), 0) == w.end(), std::shift_left(w.begin(), w.end(), 9) == w.begin());
}
