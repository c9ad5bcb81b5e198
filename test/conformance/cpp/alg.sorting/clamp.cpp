// covers: [alg.clamp] std::clamp
#include <algorithm>
#include <cstdio>
#include <functional>

int main() {
  for (int x : {-5, 0, 3, 10, 99}) std::printf("%d ", std::clamp(x, 0, 10));
  std::printf("%d\n", std::clamp(5, 9, 2, std::greater<>()));
  int v = 4, lo = 4, hi = 8;
  std::printf("%d %g\n", &std::clamp(v, lo, hi) == &v, std::clamp(2.5, 0.0, 1.0));
  std::printf("%d\n", std::ranges::clamp(-7, 0, 5, {}, [](int x) { return x * x; }));
}
