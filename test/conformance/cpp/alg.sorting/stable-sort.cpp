// covers: [stable.sort] std::stable_sort keeps the order of equal elements
#include <algorithm>
#include <cstdio>
#include <string>
#include <vector>

struct Rec { int key; int seq; };

int main() {
  std::vector<Rec> v;
  for (int i = 0; i < 300; i++) v.push_back({(i * 37) % 7, i});
  std::stable_sort(v.begin(), v.end(), [](const Rec &a, const Rec &b) { return a.key < b.key; });
  bool ok = true;
  for (size_t i = 1; i < v.size(); i++) ok &= v[i - 1].key < v[i].key || (v[i - 1].key == v[i].key && v[i - 1].seq < v[i].seq);
  std::printf("%d %d %d\n", ok, v[0].seq, v[299].seq);
  std::vector<std::string> w{"bb", "a", "cc", "b", "aa", "c"};
  std::ranges::stable_sort(w, {}, &std::string::size);
  for (auto &s : w) std::printf("%s ", s.c_str());
  std::printf("\n");
}
