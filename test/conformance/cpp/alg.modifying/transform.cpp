// covers: [alg.transform] std::transform of one and two ranges, in place
#include <algorithm>
#include <cctype>
#include <cstdio>
#include <functional>
#include <string>
#include <vector>

int main() {
  std::string s = "Hello, World";
  std::transform(s.begin(), s.end(), s.begin(), [](unsigned char c) { return std::toupper(c); });
  std::printf("%s\n", s.c_str());
  std::vector<int> a{1, 2, 3}, b{10, 20, 30}, r(3);
  std::transform(a.begin(), a.end(), b.begin(), r.begin(), std::multiplies<>());
  std::printf("%d %d %d\n", r[0], r[1], r[2]);
  struct P { int x; double y; };
  std::vector<P> p{{1, 1.5}, {2, 2.5}};
  std::vector<double> d;
  std::ranges::transform(p, std::back_inserter(d), std::negate<>(), &P::y);
  std::printf("%g %g\n", d[0], d[1]);
  auto res = std::ranges::transform(a, b, r.begin(), std::plus<>(), std::identity{}, [](int x) { return x / 10; });
  std::printf("%d %d %d\n", r[0], r[2], res.in2 == b.end());
}
