// covers: [c.math] classification, comparison, rounding, remainders, decomposition, of floats, doubles, long doubles and integers through the overloads
#include <cfenv>
#include <cfloat>
#include <climits>
#include <cmath>
#include <cstdio>
#include <initializer_list>
#include <limits>
#include <type_traits>
#include <utility>

static const char *kind(double x) {
  switch (std::fpclassify(x)) {
  case FP_ZERO: return "zero";
  case FP_SUBNORMAL: return "subnormal";
  case FP_NORMAL: return "normal";
  case FP_INFINITE: return "infinite";
  default: return "nan";
  }
}

int main() {
  const double values[] = {0.0, -0.0, 1.0, DBL_MIN / 4, DBL_MAX, INFINITY, -INFINITY, NAN, DBL_MIN};
  for (double x : values) std::printf("%s%d%d%d%d%d ", kind(x), std::isfinite(x), std::isinf(x), std::isnan(x), std::isnormal(x), std::signbit(x));
  std::printf("\n");
  for (double x : {2.5, -2.5, 3.5, -0.4, 0.5, 1e15 + 0.5})
    std::printf("%g %g %g %g %g %g %ld %lld\n", std::floor(x), std::ceil(x), std::trunc(x), std::round(x), std::nearbyint(x), std::rint(x), std::lround(x), std::llrint(x));
  for (auto [a, b] : {std::pair(7.5, 2.0), std::pair(-7.5, 2.0), std::pair(5.0, -3.0), std::pair(1e300, 3.0)}) {
    int q = 0;
    const double r = std::remquo(a, b, &q);
    std::printf("%g %g %g %d\n", std::fmod(a, b), std::remainder(a, b), r, q & 7);
  }
  int e;
  const double m = std::frexp(-40.0, &e);
  double whole;
  const double frac = std::modf(-3.75, &whole);
  std::printf("%g %d %g %g %g\n", m, e, whole, frac, std::ldexp(0.75, 4));
  std::printf("%d %g %g %g\n", std::ilogb(1000.0), std::logb(0.1), std::scalbn(1.5, 10), std::scalbln(1.0, -3));
  std::printf("%d %d %d\n", std::ilogb(0.0) == FP_ILOGB0, std::ilogb(INFINITY) == INT_MAX, std::ilogb(NAN) == FP_ILOGBNAN);
  std::printf("%d%d%d%d%d%d\n", std::isgreater(2.0, 1.0), std::isless(NAN, 1.0), std::isunordered(NAN, 1.0), std::islessgreater(1.0, 2.0), std::isgreaterequal(1.0, 1.0), std::islessequal(1.0, NAN));
  std::printf("%g %g %g %g\n", std::fmax(NAN, 3), std::fmin(2, NAN), std::fdim(5, 3), std::fdim(3, 5));
  std::printf("%g %g %g\n", std::copysign(3, -0.0), std::nextafter(1.0, 2.0) - 1.0, std::nextafter(0.0f, 1.0f));
  std::printf("%g %d\n", std::fma(1e16, 1 + DBL_EPSILON, -1e16), std::nexttoward(1.0, 2.0L) > 1.0);
  std::printf("%g %g %g\n", std::hypot(3.0, 4.0), std::hypot(2.0, 3.0, 6.0), std::cbrt(-27.0));
  static_assert(std::is_same_v<decltype(std::sqrt(2)), double> && std::is_same_v<decltype(std::sqrt(2.0f)), float> && std::is_same_v<decltype(std::pow(2.0f, 2.0L)), long double>);
  static_assert(std::is_same_v<decltype(std::abs(-2L)), long> && std::is_same_v<decltype(std::abs(-2.0f)), float> && std::is_same_v<decltype(std::fmin(1, 2.0f)), double>);
  std::printf("%g %Lg %d %ld %g\n", std::abs(-2.5), std::fabs(-1.5L), std::abs(-7), std::abs(-7L), std::exp2(10));
  std::printf("%.15g %.15g %.15g %.15g\n", std::expm1(1e-10), std::log1p(1e-10), std::log2(1024), std::erf(0.5));
  std::printf("%.12g %.12g %.12g %.12g\n", std::tgamma(5.5), std::lgamma(10.5), std::erfc(2.0), std::atan2(-1.0, -1.0));
  std::printf("%d %d\n", std::isnan(std::sqrt(-1.0)), std::isinf(std::log(0.0)));
}
