// covers: [c.math] three-argument hypot, fma, remquo, nextafter, ilogb, scalbn, lerp, rounding functions by mode, overloads for integers and mixed types, exact results of float, double and long double
#include <cfenv>
#include <cfloat>
#include <climits>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <initializer_list>
#include <limits>
#include <type_traits>
static_assert(std::is_same_v<decltype(std::sqrt(4)), double> && std::is_same_v<decltype(std::sqrt(4.f)), float> && std::is_same_v<decltype(std::sqrt(4.L)), long double>);
static_assert(std::is_same_v<decltype(std::pow(2.f, 2)), double> && std::is_same_v<decltype(std::pow(2.f, 2.f)), float> && std::is_same_v<decltype(std::pow(2, 2.L)), long double>);
static_assert(std::is_same_v<decltype(std::abs(-1L)), long> && std::is_same_v<decltype(std::abs(-1.f)), float> && std::is_same_v<decltype(std::fmax(1, 2.f)), double>);
static_assert(std::is_same_v<decltype(std::hypot(1, 2, 3)), double> && std::is_same_v<decltype(std::fma(1.f, 1.f, 1.f)), float> && std::is_same_v<decltype(std::lerp(1.f, 2, 3)), double>);
static_assert(std::is_same_v<decltype(std::div(7L, 2L)), std::ldiv_t> && std::is_same_v<decltype(std::ilogb(1.f)), int> && std::is_same_v<decltype(std::llround(1.L)), long long>);
template <class T> static void decompose(T x) {
  int e;
  T whole, f = std::frexp(x, &e), frac = std::modf(x, &whole);
  std::printf("%g*2^%d %g+%g %d %g %g\n", static_cast<double>(f), e, static_cast<double>(whole), static_cast<double>(frac), std::ilogb(x), static_cast<double>(std::logb(x)), static_cast<double>(std::ldexp(f, e) - x));
}
template <class T> static void limits() {
  T one = 1;
  std::printf("%d %d %d %d\n", std::nextafter(one, T(2)) - one == std::numeric_limits<T>::epsilon(), std::nextafter(T(0), one) == std::numeric_limits<T>::denorm_min(), std::isinf(std::nextafter(std::numeric_limits<T>::max(), std::numeric_limits<T>::infinity())), std::nextafter(-T(0), T(0)) == 0);
}
static void rounded(double x) {
  std::printf("%g: %g %g %g %g %g %ld %lld\n", x, std::floor(x), std::ceil(x), std::trunc(x), std::round(x), std::nearbyint(x), std::lround(x), std::llrint(x));
}
int main() {
  decompose(12.625);
  decompose(-0.15625f);
  decompose(1024.0L);
  decompose(DBL_MIN / 4);
  limits<float>(), limits<double>(), limits<long double>();
  for (double x : {2.5, -2.5, 3.5, 0.49999999999999994, -0.5, 4503599627370497.5}) rounded(x);
  const int modes[] = {FE_TONEAREST, FE_UPWARD, FE_DOWNWARD, FE_TOWARDZERO};
  for (int m : modes) {
    std::fesetround(m);
    volatile double v = 2.5, w = -2.5, third = 1;
    third = third / 3;
    std::printf("%g %g %ld %d\n", std::rint(v), std::nearbyint(w), std::lrint(v), third * 3 < 1);
  }
  std::fesetround(FE_TONEAREST);
  int q;
  double r = std::remquo(17.0, 5.0, &q);
  std::printf("%g %d %g %g %g\n", r, q & 7, std::remainder(17.0, 5.0), std::fmod(-17.0, 5.0), std::remainder(-7.5, 5.0));
  std::printf("%g %g %g\n", std::hypot(3.0, 4.0), std::hypot(1e200, 1e200) / 1e200 > 1.4 ? 1.0 : 0.0, std::hypot(2.0, 3.0, 6.0));
  volatile double a = 1 + DBL_EPSILON, b = 1 - DBL_EPSILON;
  std::printf("%d %d\n", a * b - 1 == 0, std::fma(a, b, -1.0) == -DBL_EPSILON * DBL_EPSILON);
  std::printf("%g %g %g %g\n", std::copysign(3, -0.0), std::fdim(5, 3), std::fdim(3, 5), std::fmax(NAN, 2.0));
  std::printf("%d %d %d %d\n", std::signbit(-0.0), std::isnormal(DBL_MIN / 2), std::fpclassify(DBL_MIN / 2) == FP_SUBNORMAL, std::isunordered(NAN, 1));
  std::printf("%d %d %d\n", std::isgreater(2, 1), std::islessgreater(NAN, 1.0), std::isfinite(INT_MAX));
  std::printf("%g %g %g %g\n", std::scalbn(3.0, 4), std::scalbln(3.0, -2L), std::ldexp(1.f, 10), std::exp2(10.f));
  std::printf("%g %g %g %g\n", std::cbrt(-27.0), std::log2(1024), std::log1p(0.0), std::expm1(0.0));
  std::printf("%d %d\n", std::ilogb(0.0) == FP_ILOGB0, std::ilogb(INFINITY) == INT_MAX);
  std::printf("%g %g %g %g\n", std::lerp(1.0, 3.0, 0.5), std::lerp(1.0, 3.0, 2.0), std::lerp(5.f, 5.f, INFINITY), std::lerp(-1.0, 1.0, 1.0));
  std::printf("%.6f %.6f %.6f %.6f\n", std::tgamma(5.5), std::lgamma(10.0), std::erf(0.5), std::erfc(0.5));
  std::printf("%d %d %ld %lld\n", std::abs(-5), std::div(-17, 5).rem, std::labs(-6L), std::llabs(-7LL));
  std::printf("%d %d\n", std::isinf(std::pow(0.0, -1)), std::isnan(std::sqrt(-1.0)));
  std::printf("%g %g %g\n", std::pow(-8.0, 1), std::pow(NAN, 0), std::pow(1, INFINITY));
}
