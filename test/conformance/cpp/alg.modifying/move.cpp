// covers: [alg.move] std::move and move_backward of ranges
#include <algorithm>
#include <cstdio>
#include <memory>
#include <string>
#include <vector>

int main() {
  std::vector<std::unique_ptr<int>> v;
  for (int i = 0; i < 4; i++) v.push_back(std::make_unique<int>(i * i));
  std::vector<std::unique_ptr<int>> w(4);
  std::move(v.begin(), v.end(), w.begin());
  std::printf("%d %d %d\n", v[0] == nullptr, *w[2], *w[3]);
  std::move_backward(w.begin(), w.begin() + 3, w.end());
  std::printf("%d %d\n", *w[3], w[0] == nullptr);
  std::vector<std::string> s{"a string that is long enough to be on the heap", "b"}, t(2);
  std::ranges::move(s, t.begin());
  std::printf("%s %zu\n", t[1].c_str(), s[0].size());
}
