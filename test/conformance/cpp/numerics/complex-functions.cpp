// covers: [complex.transcendentals] [complex.value.ops] powers, roots, exponentials, trigonometric and hyperbolic functions and their inverses by identities, branch cuts
#include <cmath>
#include <complex>
#include <cstdio>
#include <numbers>

using C = std::complex<double>;
static int near(C a, C b) { return std::abs(a - b) <= 1e-12 * (1 + std::abs(a)); }
static void show(const char *what, C z) {
  const double re = std::fabs(z.real()) < 1e-15 ? 0 : z.real(), im = std::fabs(z.imag()) < 1e-15 ? 0 : z.imag();
  std::printf("%s (%.6g,%.6g)\n", what, re, im);
}

int main() {
  using namespace std::complex_literals;
  const C z(1.25, -0.5), w(-2, 3), one(1);
  std::printf("%d%d%d%d\n", near(std::exp(std::log(z)), z), near(std::sqrt(w) * std::sqrt(w), w), near(std::pow(z, 3), z * z * z), near(std::pow(z, w), std::exp(w * std::log(z))));
  std::printf("%d%d%d\n", near(std::sin(z) * std::sin(z) + std::cos(z) * std::cos(z), one), near(std::cosh(z) * std::cosh(z) - std::sinh(z) * std::sinh(z), one), near(std::tan(z), std::sin(z) / std::cos(z)));
  std::printf("%d%d%d%d%d%d\n", near(std::sin(std::asin(z)), z), near(std::cos(std::acos(w)), w), near(std::tan(std::atan(z)), z), near(std::sinh(std::asinh(w)), w), near(std::cosh(std::acosh(z)), z), near(std::tanh(std::atanh(z)), z));
  std::printf("%d%d%d\n", near(std::exp(1i * std::numbers::pi), -1), near(std::log10(C(1000)), 3), near(std::conj(z) * z, std::norm(z)));
  show("sqrt(-4)", std::sqrt(C(-4)));
  show("sqrt(-4-0i)", std::sqrt(C(-4, -0.0)));
  show("log(-1)", std::log(C(-1)));
  show("log(-1-0i)", std::log(C(-1, -0.0)));
  show("i^i", std::pow(1i, 1i));
  show("2^z", std::pow(2.0, z));
  show("z^0.5", std::pow(z, 0.5));
  show("asin(2)", std::asin(C(2, 0)));
  show("acos(-2)", std::acos(C(-2, 0)));
  show("atanh(2)", std::atanh(C(2, 0)));
  show("polar", std::polar(2.0, std::numbers::pi / 6));
  show("proj", std::proj(C(INFINITY, -1)));
  std::printf("%g %g %g %g\n", std::arg(C(0, -1)), std::abs(C(3, 4)), std::norm(C(3, 4)), std::arg(-1.0));
  std::printf("%g %g %g\n", std::real(w), std::imag(w), std::imag(5.0));
  std::printf("%d %d\n", std::isinf(std::exp(C(INFINITY, 0)).real()), std::isnan(std::sqrt(C(NAN, 1)).real()));
  C acc = 1;
  acc *= z, acc /= w, acc += 2.0, acc -= 1i, acc = -acc;
  show("acc", acc);
  std::complex<float> f(1.5f, 2);
  f = f * std::complex<float>(0, 1) + 1.0f;
  std::printf("%g %g\n", f.real(), f.imag());
  const std::complex<long double> l = std::complex<long double>(1, 1) * 2.0L;
  std::printf("%.3Lf %d\n", l.imag(), z == C(1.25, -0.5) && z != w);
  double parts[2];
  reinterpret_cast<C &>(parts) = w;
  std::printf("%g %g\n", parts[0], parts[1]);
  for (int k = 0; k < 5; k++) {
    const C r = std::polar(1.0, 2 * std::numbers::pi * k / 5);
    std::printf("%d", near(std::pow(r, 5), one));
  }
  std::printf("\n");
}
