// covers: [views.span] std::array and std::span: subspans, static extents, bytes
#include <array>
#include <cstdio>
#include <span>
#include <vector>

static int sum(std::span<const int> s) { int t = 0; for (int x : s) t += x; return t; }

int main() {
  std::array<int, 5> a{1, 2, 3, 4, 5};
  std::vector<int> v{10, 20};
  int raw[] = {7, 8};
  std::printf("%d %d %d\n", sum(a), sum(v), sum(raw));
  std::span s(a);
  std::printf("%d %d %zu\n", sum(s.first(2)), sum(s.subspan(1, 3)), s.last<2>().extent);
  s[0] = 100;
  std::printf("%d %zu %zu\n", a.front(), s.size_bytes(), std::as_bytes(s).size());
  std::array<int, 5> b = a;
  b.fill(3);
  std::printf("%d %d %d\n", a > b, std::get<2>(b), std::to_array({1, 2, 3}) == std::array{1, 2, 3});
}
