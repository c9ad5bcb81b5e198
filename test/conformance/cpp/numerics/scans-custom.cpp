// covers: [numeric.ops] reductions and scans with own operations and types: matrices, strings, running maxima, polynomial evaluation, in place, on lists
#include <algorithm>
#include <array>
#include <cstdio>
#include <functional>
#include <iterator>
#include <limits>
#include <list>
#include <numeric>
#include <string>
#include <vector>

using M = std::array<long, 4>;
static M operator*(const M &a, const M &b) { return {a[0] * b[0] + a[1] * b[2], a[0] * b[1] + a[1] * b[3], a[2] * b[0] + a[3] * b[2], a[2] * b[1] + a[3] * b[3]}; }
struct Affine {
  double a, b;
};
static Affine after(Affine f, Affine g) { return {f.a * g.a, g.a * f.b + g.b}; }

int main() {
  const std::vector<M> steps(30, M{1, 1, 1, 0});
  const M fib = std::accumulate(steps.begin(), steps.end(), M{1, 0, 0, 1}, [](const M &a, const M &b) { return a * b; });
  std::printf("%ld %ld\n", fib[0], fib[1]);
  std::vector<M> powers;
  std::inclusive_scan(steps.begin(), steps.begin() + 6, std::back_inserter(powers), [](const M &a, const M &b) { return a * b; });
  for (const M &m : powers) std::printf("%ld ", m[0]);
  std::printf("\n");
  const std::vector<Affine> maps{{2, 1}, {0.5, -3}, {4, 0}};
  const Affine all = std::accumulate(maps.begin() + 1, maps.end(), maps[0], after);
  std::printf("%g %g\n", all.a, all.b);

  const std::vector<int> v{3, 1, 4, 1, 5, 9, 2, 6};
  std::vector<int> out(v.size());
  std::partial_sum(v.begin(), v.end(), out.begin(), [](int a, int b) { return std::max(a, b); });
  for (int x : out) std::printf("%d ", x);
  std::exclusive_scan(v.begin(), v.end(), out.begin(), std::numeric_limits<int>::max(), [](int a, int b) { return std::min(a, b); });
  std::printf("| ");
  for (std::size_t i = 1; i < out.size(); i++) std::printf("%d ", out[i]);
  std::printf("\n");
  const std::vector<int> coefficients{2, -6, 2, -1};
  std::printf("%d\n", std::accumulate(coefficients.begin(), coefficients.end(), 0, [x = 3](int acc, int c) { return acc * x + c; }));
  std::printf("%d\n", std::inner_product(v.begin(), v.end() - 1, v.begin() + 1, 0, std::plus<>(), [](int a, int b) { return a < b ? 1 : 0; }));
  const std::vector<std::string> w{"a", "bc", "def"};
  std::printf("%s %s\n", std::accumulate(w.begin(), w.end(), std::string()).c_str(), std::accumulate(std::next(w.begin()), w.end(), w[0], [](std::string a, const std::string &b) { return std::move(a) + "/" + b; }).c_str());
  std::vector<std::string> prefixes;
  std::partial_sum(w.begin(), w.end(), std::back_inserter(prefixes));
  for (auto &p : prefixes) std::printf("%s ", p.c_str());
  std::printf("\n");
  std::list<int> l{1, 2, 3, 4, 5};
  std::inclusive_scan(l.begin(), l.end(), l.begin());
  std::adjacent_difference(l.begin(), l.end(), l.begin());
  for (int x : l) std::printf("%d ", x);
  std::transform_inclusive_scan(l.begin(), l.end(), l.begin(), std::multiplies<>(), [](int x) { return x + 1; });
  std::printf("%d\n", l.back());
  std::printf("%d %g\n", std::transform_reduce(v.begin(), v.end(), v.rbegin(), 0), std::transform_reduce(v.begin(), v.end(), 0.0, std::plus<>(), [](int x) { return 1.0 / (1 << x); }));
  std::vector<int> balance(6);
  std::adjacent_difference(v.begin(), v.begin() + 6, balance.begin(), std::minus<>());
  std::partial_sum(balance.begin(), balance.end(), balance.begin());
  std::printf("%d\n", std::equal(balance.begin(), balance.end(), v.begin()));
  std::vector<unsigned char> bytes(300);
  std::iota(bytes.begin(), bytes.end(), static_cast<unsigned char>(1));
  std::printf("%d %d\n", bytes[255], std::reduce(bytes.begin(), bytes.end(), 0));
}
