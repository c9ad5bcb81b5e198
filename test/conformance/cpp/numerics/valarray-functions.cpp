// covers: [valarray.ops] [valarray.nonmembers] valarray: mathematical functions element by element, comparisons as masks, compound operators with subsets, apply, cshift, resize, sums and extremes, expressions of mixed operands, begin and end
#include <algorithm>
#include <cmath>
#include <complex>
#include <cstdio>
#include <functional>
#include <iterator>
#include <numeric>
#include <string>
#include <utility>
#include <valarray>
template <class T> static void show(const std::valarray<T> &v) { for (const T &x : v) std::printf("%.6g ", static_cast<double>(x)); std::printf("\n"); }
static double square(double x) { return x * x; }
static double byRef(const double &x) { return -x; }
int main() {
  std::valarray<double> a{1, 4, 9, 16}, b(2.0, 4);
  show<double>(std::sqrt(a) + b);
  show<double>(std::pow(b, std::valarray<double>{1, 2, 3, 4}));
  show<double>(std::pow(a, 0.5) - std::pow(2.0, b));
  show<double>(std::exp(std::log(a)) / a);
  show<double>(std::abs(-a) * std::cos(std::valarray<double>(4)));
  show<double>(std::atan2(a, a) - std::atan(b / 2.0));
  show<double>(std::sinh(b) - (std::exp(b) - std::exp(-b)) / 2.0);
  show<double>(std::log10(std::valarray<double>{1, 10, 100, 1000}));
  show<double>(a.apply(square));
  show<double>(a.apply(byRef));
  std::valarray<int> i{5, 3, 8, 1, 9, 2}, j = i;
  show<int>(i % 3 + (i << 1) - (i & 1) + (i ^ i) + ~i);
  std::valarray<bool> m = i > 4;
  for (bool x : m) std::printf("%d", x);
  std::valarray<bool> both = i > 2 && i < 9, either = !(i == 3) || i != j;
  for (bool x : both) std::printf("%d", x);
  for (bool x : either) std::printf("%d", x);
  std::printf("\n%d %d %d %zu\n", i.sum(), i.min(), i.max(), i.size());
  i[i > 4] = 0;
  show<int>(i);
  i += j;
  i *= 2;
  i -= std::valarray<int>(1, 6);
  show<int>(i);
  i[std::slice(0, 3, 2)] *= std::valarray<int>{10, 100, 1000};
  show<int>(i);
  i[std::slice(1, 2, 3)] += std::valarray<int>(j[std::slice(0, 2, 1)]);
  show<int>(i);
  std::valarray<std::size_t> idx{4, 0, 4};
  show<int>(std::valarray<int>(j[idx]));
  j[std::valarray<std::size_t>{1, 3}] = std::valarray<int>{-1, -3};
  show<int>(j);
  j[j < 0] *= std::valarray<int>{10, 20};
  show<int>(j);
  show<int>(j.shift(2));
  show<int>(j.shift(-1));
  show<int>(j.cshift(-2));
  show<int>(j.cshift(7));
  std::valarray<double> grid(12);
  std::iota(std::begin(grid), std::end(grid), 0);
  std::gslice part(1, {2, 3}, {6, 2});
  show<double>(std::valarray<double>(grid[part]));
  grid[part] = 0.5;
  show<double>(grid);
  const auto &cg = grid;
  std::valarray<double> row(cg[std::slice(6, 6, 1)]);
  row.resize(3, 7);
  show<double>(row);
  std::valarray<std::complex<double>> z{{1, 2}, {3, -4}};
  z *= std::complex<double>(0, 1);
  std::printf("%g %g %g\n", z[0].real(), z[1].imag(), z.sum().real());
  std::valarray<std::string> s{"b", "a"};
  s += std::string("!");
  std::printf("%s %s %s\n", s[0].c_str(), s.min().c_str(), (s + s)[1].c_str());
  std::valarray<int> e, f{1};
  e = j;
  f = std::move(e);
  swap(e, f);
  std::printf("%zu %zu %d\n", e.size(), f.size(), e[0]);
  std::sort(std::begin(e), std::end(e), std::greater<>());
  show<int>(e);
  int raw[] = {3, 1, 2};
  std::valarray<int> fromRaw(raw, 3);
  fromRaw = 4;
  std::printf("%d %td\n", fromRaw.sum(), std::end(fromRaw) - std::begin(fromRaw));
  double dot = (a * b).sum(), norm = std::sqrt((a * a).sum());
  std::printf("%g %.6f %g\n", dot, norm, std::valarray<double>(a[std::slice(0, 2, 2)]).sum());
}
