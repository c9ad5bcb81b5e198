// covers: [numarray] valarray: element-wise arithmetic, slices, gslice, masks, indirect, shift, functions
#include <cmath>
#include <cstdio>
#include <valarray>
template <class V> static void show(const V &w) { std::valarray<double> v(w); for (double x : v) std::printf("%g ", x); std::printf("\n"); }
int main() {
  std::valarray<double> a{1, 2, 3, 4, 5, 6}, b(2.0, 6);
  show(a * b + 1.0), show(a / a[5]), show(std::sqrt(a * a)), show(std::pow(a, b));
  std::printf("%g %g %g %zu\n", a.sum(), a.min(), a.max(), a.size());
  show(a.shift(2)), show(a.cshift(-1)), show(a.apply([](double x) { return -x; }));
  a[std::slice(0, 3, 2)] *= std::valarray<double>{10, 100, 1000};
  show(a), show(std::valarray<double>(a[std::slice(1, 2, 3)]));
  a[a > 50.0] = 0;
  show(a);
  std::valarray<std::size_t> i{5, 0};
  a[i] += std::valarray<double>{7, 7};
  show(a);
  std::valarray<double> m(12);
  for (int k = 0; k < 12; k++) m[k] = k;
  show(m[std::gslice(1, {2, 3}, {6, 2})]);
  std::valarray<bool> eq = a == a;
  std::printf("%d %d\n", eq.min(), (a < 10.0)[0]);
  std::valarray<int> n{6, 7, 8};
  n %= 4, n <<= 1, n = ~n;
  std::printf("%d %d %d\n", n[0], n[1], n[2]);
  a.resize(2, 3);
  std::swap(a, b);
  show(b);
}
