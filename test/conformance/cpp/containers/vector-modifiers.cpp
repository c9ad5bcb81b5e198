// covers: [vector.modifiers] std::vector insert, emplace, erase, resize, assign, swap, shrink
#include <cstdio>
#include <vector>

static void show(const std::vector<int> &v) { for (int x : v) std::printf("%d ", x); std::printf("| %zu\n", v.size()); }

int main() {
  std::vector<int> v{1, 2, 3};
  auto i = v.insert(v.begin() + 1, 3, 9);
  std::printf("%td\n", i - v.begin());
  v.insert(v.end(), {7, 8});
  v.insert(v.begin(), v[2]);
  v.emplace(v.begin() + 2, 55);
  show(v);
  i = v.erase(v.begin() + 1, v.begin() + 4);
  std::printf("%d\n", *i);
  v.resize(8, -1);
  show(v);
  std::vector<int> w(2, 4);
  w.swap(v);
  v.assign({5, 6});
  show(v);
  w.clear();
  std::printf("%d %d %d\n", w.empty(), w.capacity() >= 8, v == std::vector<int>{5, 6});
}
