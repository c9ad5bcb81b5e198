// covers: [alg.is.permutation] std::is_permutation
#include <algorithm>
#include <cstdio>
#include <list>
#include <vector>

int main() {
  std::vector<int> a{1, 2, 3, 2}, b{2, 1, 2, 3}, c{1, 1, 2, 3};
  std::list<int> d{3, 2, 2, 1, 0};
  std::printf("%d %d %d\n", std::is_permutation(a.begin(), a.end(), b.begin()), std::is_permutation(a.begin(), a.end(), c.begin()), std::is_permutation(a.begin(), a.end(), d.begin(), d.end()));
  std::printf("%d\n", std::is_permutation(a.begin(), a.end(), c.begin(), [](int x, int y) { return x % 1 == y % 1; }));
  std::printf("%d\n", std::ranges::is_permutation(a, b, {}, [](int x) { return -x; }, [](int x) { return -x; }));
}
