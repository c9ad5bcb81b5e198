// covers: [alg.foreach] std::for_each returns its function object, for_each_n
#include <algorithm>
#include <cstdio>
#include <vector>

struct Sum { int total = 0; void operator()(int x) { total += x; } };

int main() {
  std::vector<int> v{1, 2, 3, 4, 5};
  Sum s = std::for_each(v.begin(), v.end(), Sum{});
  auto end = std::for_each_n(v.begin(), 3, [](int &x) { x *= 10; });
  std::printf("%d %d\n", s.total, *end);
  auto [in, fun] = std::ranges::for_each(v, Sum{}, [](int x) { return x + 1; });
  std::printf("%d %d\n", in == v.end(), fun.total);
}
