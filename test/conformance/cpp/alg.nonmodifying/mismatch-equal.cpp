// covers: [alg.mismatch] std::mismatch and std::equal over one, two and four iterators
#include <algorithm>
#include <cstdio>
#include <list>
#include <string>
#include <vector>

int main() {
  std::vector<int> a{1, 2, 3, 4}, b{1, 2, 9, 4};
  std::list<int> c{1, 2, 3};
  auto [x, y] = std::mismatch(a.begin(), a.end(), b.begin());
  std::printf("%d %d\n", *x, *y);
  auto [p, q] = std::mismatch(a.begin(), a.end(), c.begin(), c.end());
  std::printf("%d %d\n", *p, q == c.end());
  std::printf("%d %d %d\n", std::equal(c.begin(), c.end(), a.begin()), std::equal(a.begin(), a.end(), c.begin(), c.end()), std::equal(a.begin(), a.end(), b.begin(), [](int l, int r) { return l % 2 == r % 2; }));
  std::string s = "level";
  std::printf("%d\n", std::equal(s.begin(), s.begin() + s.size() / 2, s.rbegin()));
  std::printf("%d\n", std::ranges::equal(a, b, {}, [](int v) { return v % 3 == 0; }, [](int v) { return v % 3 == 0; }));
}
