// covers: [rand.dist] [rand.util.seedseq] what the standard fixes exactly: seed_seq's words, engines seeded by it, bounds that distributions keep, degenerate parameters, param and state round trips, equality after equal draws
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <limits>
#include <numeric>
#include <random>
#include <sstream>
#include <vector>
template <class D> static void trip(const char *name, D d) {
  std::mt19937 g(7), h(7);
  d(g), d(g);
  std::stringstream s;
  s << d;
  D e;
  s >> e;
  D f(d.param());
  f.reset();
  h.discard(0);
  bool same = d == e;
  for (int i = 0; i < 20; i++) { std::mt19937 x(i), y(i); same &= d(x) == e(y); }
  D p;
  p.param(d.param());
  std::mt19937 a(3), b(3);
  p.reset(), d.reset();
  bool equal = true;
  for (int i = 0; i < 10; i++) equal &= p(a) == d(b, d.param());
  std::printf("%s %d %d %d\n", name, same, p.param() == d.param(), equal && a == b);
}
template <class D> static bool within(D d, int n = 300) {
  std::mt19937_64 g(1);
  bool ok = true;
  for (int i = 0; i < n; i++) { auto v = d(g); ok &= v >= d.min() && v <= d.max(); }
  return ok;
}
int main() {
  std::seed_seq q{1, 2, 3};
  std::array<std::uint32_t, 5> w;
  q.generate(w.begin(), w.end());
  for (auto x : w) std::printf("%u ", x);
  std::seed_seq none;
  none.generate(w.begin(), w.begin() + 2);
  std::printf("| %u %u %zu\n", w[0], w[1], q.size());
  std::vector<std::uint32_t> back(3);
  q.param(back.begin());
  std::printf("%u %u\n", back[0], back[2]);
  std::mt19937 m(q);
  std::minstd_rand0 l(q);
  std::ranlux24_base r(q);
  auto m1 = m(), m2 = m();
  std::printf("%lu %lu %lu %lu\n", static_cast<unsigned long>(m1), static_cast<unsigned long>(m2), static_cast<unsigned long>(l()), static_cast<unsigned long>(r()));
  std::mt19937_64 m64(q);
  std::printf("%llu\n", static_cast<unsigned long long>(m64()));
  std::knuth_b k;
  k.discard(9999);
  std::printf("%lu\n", static_cast<unsigned long>(k()));
  std::linear_congruential_engine<std::uint32_t, 1664525, 1013904223, 0> lcg(1);
  auto a = lcg(), b = lcg();
  std::printf("%u %u %u %u\n", a, b, lcg.min(), lcg.max());
  std::subtract_with_carry_engine<std::uint32_t, 24, 10, 24> swc(5);
  std::discard_block_engine<decltype(swc), 4, 2> db(swc);
  auto s0 = swc(), s1 = swc();
  swc(), swc();
  auto s4 = swc();
  auto d0 = db(), d1 = db(), d2 = db();
  std::printf("%d %d %d\n", s0 == d0, s1 == d1, s4 == d2);
  std::mt19937 g(1);
  std::printf("%d %d\n", std::uniform_int_distribution<>(5, 5)(g), std::bernoulli_distribution(1.0)(g));
  std::printf("%d %d\n", std::binomial_distribution<>(9, 1.0)(g), std::binomial_distribution<>(9, 0.0)(g));
  std::discrete_distribution<> dd{0, 0, 3, 0};
  std::printf("%d %zu %g\n", dd(g), dd.probabilities().size(), dd.probabilities()[2]);
  std::discrete_distribution<> empty;
  std::printf("%d %d\n", empty(g), empty.max());
  std::discrete_distribution<> made(4, 0, 4, [](double x) { return x; });
  for (double p : made.probabilities()) std::printf("%g ", p);
  std::piecewise_constant_distribution<> pc({0.0, 1.0, 3.0}, [](double x) { return x < 1 ? 3.0 : 1.0; });
  std::printf("| %g %g %g\n", pc.densities()[0], pc.densities()[1], pc.intervals()[2]);
  double bounds[] = {0, 2, 4}, weights[] = {0, 1, 0};
  std::piecewise_linear_distribution<> pl(bounds, bounds + 3, weights);
  std::printf("%g %g %g\n", pl.densities()[1], pl.min(), pl.max());
  std::printf("%d %d %d %d %d\n", within(std::uniform_int_distribution<short>(-3, 3)), within(std::uniform_real_distribution<float>(1, 2)), within(pc), within(pl), within(std::geometric_distribution<>(0.3)));
  std::printf("%d %d %d\n", within(std::uniform_int_distribution<std::int64_t>(std::numeric_limits<std::int64_t>::min(), std::numeric_limits<std::int64_t>::max())), within(std::poisson_distribution<>(400)), within(std::exponential_distribution<>(5)));
  trip("int", std::uniform_int_distribution<>(1, 6));
  trip("bernoulli", std::bernoulli_distribution(0.25));
  trip("binomial", std::binomial_distribution<>(20, 0.5));
  trip("poisson", std::poisson_distribution<>(4));
  trip("exponential", std::exponential_distribution<>(2));
  trip("cauchy", std::cauchy_distribution<>(1, 2));
  trip("weibull", std::weibull_distribution<>(2, 3));
  trip("extreme", std::extreme_value_distribution<>(1, 0.5));
}
