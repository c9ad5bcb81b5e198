// covers: [rand.util] [rand.req] generate_canonical's exact values, own generators, uniform_int over powers of two, the statistics of each distribution
#include <array>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <random>

struct Counter {
  using result_type = std::uint32_t;
  std::uint32_t n = 0;
  static constexpr result_type min() { return 0; }
  static constexpr result_type max() { return 0xffffffffu; }
  result_type operator()() { return n += 0x10000000u; }
};
static_assert(std::uniform_random_bit_generator<Counter>);

template <class D> static void moments(const char *name, D d, double mean, double variance) {
  std::mt19937 e(2024);
  double s = 0, q = 0;
  const int n = 3000;
  for (int i = 0; i < n; i++) {
    const double x = static_cast<double>(d(e));
    if (x < static_cast<double>(d.min()) || x > static_cast<double>(d.max())) std::printf("out of bounds\n");
    s += x, q += x * x;
  }
  const double m = s / n, v = q / n - m * m;
  std::printf("%s %s %s\n", name, std::fabs(m - mean) < 0.12 * (1 + std::fabs(mean)) ? "mean" : "no mean", std::fabs(v - variance) < 0.25 * (1 + variance) ? "variance" : "no variance");
}

int main() {
  Counter c;
  std::printf("%.17g ", std::generate_canonical<float, 24>(c));
  std::printf("%.17g\n", std::generate_canonical<double, 53>(c));
  std::mt19937 e;
  std::printf("%.17g %.17g\n", std::generate_canonical<double, 53>(e) < 1 ? 1.0 : 0.0, std::generate_canonical<double, 10>(e) < 1 ? 1.0 : 0.0);
  moments("uniform_int", std::uniform_int_distribution<int>(-3, 8), 2.5, 143.0 / 12);
  moments("uniform_real", std::uniform_real_distribution<>(2, 5), 3.5, 0.75);
  moments("bernoulli", std::bernoulli_distribution(0.3), 0.3, 0.21);
  moments("binomial", std::binomial_distribution<>(20, 0.4), 8, 4.8);
  moments("geometric", std::geometric_distribution<>(0.25), 3, 12);
  moments("negative_binomial", std::negative_binomial_distribution<>(5, 0.5), 5, 10);
  moments("poisson", std::poisson_distribution<>(4.5), 4.5, 4.5);
  moments("exponential", std::exponential_distribution<>(2), 0.5, 0.25);
  moments("gamma", std::gamma_distribution<>(3, 2), 6, 12);
  moments("weibull", std::weibull_distribution<>(2, 1), 0.8862, 0.2146);
  moments("extreme_value", std::extreme_value_distribution<>(1, 2), 1 + 2 * 0.5772, 6.58);
  moments("normal", std::normal_distribution<>(10, 3), 10, 9);
  moments("lognormal", std::lognormal_distribution<>(0, 0.5), 1.133, 0.3647);
  moments("chi_squared", std::chi_squared_distribution<>(4), 4, 8);
  moments("student_t", std::student_t_distribution<>(10), 0, 1.25);
  moments("fisher_f", std::fisher_f_distribution<>(6, 20), 20.0 / 18, 2 * 400.0 * 24 / (6 * 324.0 * 16));
  moments("discrete", std::discrete_distribution<>{1, 2, 3, 4}, 2, 1);
  const double edges[] = {0, 1, 3}, weights[] = {3, 1};
  moments("piecewise_constant", std::piecewise_constant_distribution<>(edges, edges + 3, weights), 0.6 * 0.5 + 0.4 * 2, 0.6 / 3 + 0.4 * 13.0 / 3 - 1.21);
  const double heights[] = {0, 2, 0};
  const double at[] = {0, 1, 2};
  moments("piecewise_linear", std::piecewise_linear_distribution<>(at, at + 3, heights), 1, 1.0 / 6);
  std::discrete_distribution<> d{2, 6};
  const auto p = d.probabilities();
  std::printf("%.2f %.2f %d %d\n", p[0], p[1], d.min(), d.max());
  std::normal_distribution<> n(1, 2), copy(n.param());
  std::printf("%g %g %d\n", n.mean(), n.stddev(), n == copy);
  std::uniform_int_distribution<long> full(INT64_MIN, INT64_MAX);
  std::mt19937_64 e64;
  std::printf("%d %d\n", full(e64) != full(e64), std::uniform_int_distribution<>(4, 4)(e) == 4);
}
