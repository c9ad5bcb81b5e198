// covers: [alg.copy] std::copy, copy_n, copy_if, copy_backward over overlaps
#include <algorithm>
#include <cstdio>
#include <iterator>
#include <list>
#include <vector>

static void show(const std::vector<int> &v) { for (int x : v) std::printf("%d ", x); std::printf("\n"); }

int main() {
  std::vector<int> v{1, 2, 3, 4, 5, 6}, out;
  std::copy_if(v.begin(), v.end(), std::back_inserter(out), [](int x) { return x % 2; });
  show(out);
  std::list<int> l{7, 8, 9};
  std::copy(l.begin(), l.end(), out.begin());
  show(out);
  std::copy_backward(v.begin(), v.begin() + 4, v.end());
  show(v);
  std::copy(v.begin() + 2, v.end(), v.begin());
  show(v);
  auto e = std::copy_n(l.begin(), 2, v.begin() + 1);
  show(v);
  auto [in, o] = std::ranges::copy(l, v.begin());
  std::printf("%td %d %td\n", e - v.begin(), in == l.end(), o - v.begin());
}
