// covers: [alg.swap] std::swap_ranges, iter_swap, swap of arrays
#include <algorithm>
#include <cstdio>
#include <list>
#include <utility>
#include <vector>

int main() {
  std::vector<int> v{1, 2, 3, 4};
  std::list<int> l{7, 8, 9};
  auto e = std::swap_ranges(l.begin(), l.end(), v.begin());
  std::printf("%d %d %d %d | %d %td\n", v[0], v[1], v[2], v[3], l.front(), e - v.begin());
  std::iter_swap(v.begin(), l.rbegin());
  std::printf("%d %d\n", v[0], l.back());
  int a[2][2] = {{1, 2}, {3, 4}}, b[2][2] = {{5, 6}, {7, 8}};
  std::swap(a, b);
  std::printf("%d %d\n", a[1][0], b[0][1]);
  int x = 5;
  std::printf("%d", std::exchange(x, 6));
  std::printf(" %d\n", x);
}
