// covers: [vector.bool] std::vector<bool>: references to bits, flip, comparison
#include <cstdio>
#include <vector>

int main() {
  std::vector<bool> v(70);
  for (std::size_t i = 0; i < v.size(); i += 3) v[i] = true;
  auto r = v[1];
  r = true;
  v.flip();
  int n = 0;
  for (bool b : v) n += b;
  std::printf("%d %d %d\n", n, static_cast<bool>(v[1]), static_cast<bool>(v[2]));
  v[0].flip();
  v.push_back(false);
  v.insert(v.begin(), 2, true);
  std::printf("%zu %d %d\n", v.size(), static_cast<bool>(v.front()), v == std::vector<bool>(v));
}
