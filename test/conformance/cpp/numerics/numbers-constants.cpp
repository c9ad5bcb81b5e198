// covers: [numbers] [cfenv] mathematical constants of each type, series that reach them, rounding directions and exception flags
#include <cfenv>
#include <cmath>
#include <cstdio>
#include <numbers>

int main() {
  using namespace std::numbers;
  std::printf("%.17g %.17g %.17g %.17g\n", e, pi, sqrt2, sqrt3);
  std::printf("%.17g %.17g %.17g %.17g\n", log2e, log10e, ln2, ln10);
  std::printf("%.17g %.17g %.17g %.17g %.17g\n", inv_pi, inv_sqrtpi, inv_sqrt3, egamma, phi);
  std::printf("%.9g %.9g\n", static_cast<double>(pi_v<float>), static_cast<double>(e_v<float>));
  static_assert(pi_v<float> == static_cast<float>(pi_v<double>));
  double sum = 1, term = 1;
  for (int n = 1; n < 20; n++) sum += term /= n;
  std::printf("%d\n", std::fabs(sum - e) < 1e-15);
  double leibniz = 0;
  for (int k = 200000; k >= 0; k--) leibniz += (k % 2 ? -4.0 : 4.0) / (2 * k + 1);
  std::printf("%d\n", std::fabs(leibniz - pi) < 1e-5);
  double ratio = 1;
  for (int i = 0; i < 60; i++) ratio = 1 + 1 / ratio;
  std::printf("%d %d\n", std::fabs(ratio - phi) < 1e-15, std::fabs(std::sin(pi / 6) - 0.5) < 1e-15);
  double harmonic = 0;
  for (int i = 100000; i > 0; i--) harmonic += 1.0 / i;
  std::printf("%d\n", std::fabs(harmonic - std::log(100000.0) - egamma) < 1e-5);

  volatile double one = 1, three = 3;
  double thirds[4];
  const int modes[] = {FE_TONEAREST, FE_DOWNWARD, FE_UPWARD, FE_TOWARDZERO};
  for (int i = 0; i < 4; i++) {
    std::fesetround(modes[i]);
    thirds[i] = one / three;
    std::printf("%g %g ", std::nearbyint(2.5), std::nearbyint(-2.5));
  }
  std::fesetround(FE_TONEAREST);
  std::printf("\n%d %d %d\n", thirds[0] == thirds[1], thirds[2] > thirds[1], thirds[3] == thirds[1]);
  std::feclearexcept(FE_ALL_EXCEPT);
  volatile double zero = 0;
  volatile double r = one / zero;
  std::printf("%d ", std::fetestexcept(FE_DIVBYZERO) != 0);
  r = std::sqrt(-one);
  std::printf("%d ", std::fetestexcept(FE_INVALID) != 0);
  std::feclearexcept(FE_ALL_EXCEPT);
  r = one + one;
  std::printf("%d\n", std::fetestexcept(FE_ALL_EXCEPT) == 0);
  (void)r;
}
