// covers: [rand.dist] distributions stay in their bounds and have about their means; parameters, reset, equality, streams
#include <cmath>
#include <cstdio>
#include <random>
#include <sstream>
template <class D> static void test(const char *n, D d, double mean, double tolerance) {
  std::mt19937 g(12345);
  double s = 0;
  bool in = true;
  for (int i = 0; i < 4000; i++) { const double x = static_cast<double>(d(g)); s += x; in = in && x >= static_cast<double>(d.min()) && x <= static_cast<double>(d.max()); }
  std::printf("%s %d %d\n", n, in, std::fabs(s / 4000 - mean) < tolerance);
}
int main() {
  test("uniform_int", std::uniform_int_distribution<int>(1, 6), 3.5, 0.15), test("uniform_real", std::uniform_real_distribution<>(-1, 1), 0, 0.05);
  test("bernoulli", std::bernoulli_distribution(0.3), 0.3, 0.05), test("binomial", std::binomial_distribution<>(10, 0.4), 4, 0.15), test("geometric", std::geometric_distribution<>(0.5), 1, 0.15);
  test("poisson", std::poisson_distribution<>(4.5), 4.5, 0.2), test("exponential", std::exponential_distribution<>(2), 0.5, 0.05), test("gamma", std::gamma_distribution<>(2, 3), 6, 0.4);
  test("normal", std::normal_distribution<>(10, 2), 10, 0.2), test("lognormal", std::lognormal_distribution<>(0, 0.25), 1.03, 0.05), test("chi", std::chi_squared_distribution<>(3), 3, 0.25);
  test("weibull", std::weibull_distribution<>(1, 2), 2, 0.2), test("discrete", std::discrete_distribution<>({1, 1, 2}), 1.25, 0.1), test("piecewise", std::piecewise_constant_distribution<>({0.0, 1.0, 2.0}, [](double) { return 1.0; }), 1, 0.1);
  std::uniform_int_distribution<int> d(3, 9);
  std::printf("%d %d %d %d\n", d.a(), d.b(), d.param() == decltype(d)::param_type(3, 9), d == std::uniform_int_distribution<int>(3, 9));
  std::stringstream s;
  s << d;
  std::uniform_int_distribution<int> e;
  s >> e;
  std::mt19937 g(1);
  std::printf("%d %d\n", e == d, d(g, decltype(d)::param_type(5, 5)));
  auto p = std::discrete_distribution<>({1, 3}).probabilities();
  std::printf("%g %g\n", p[0], p[1]);
}
