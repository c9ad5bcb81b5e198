// covers: [sf.cmath] the mathematical special functions, in and out of their domain
// std: c++17
#include <cmath>
#include <cstdio>
#include <stdexcept>

static void row(const char *name, double v) { std::printf("%s %.9g\n", name, v); }

int main() {
  row("assoc_laguerre", std::assoc_laguerre(3, 2, 1.5));
  row("assoc_laguerre", std::assoc_laguerre(10, 0, 4));
  row("assoc_legendre", std::assoc_legendre(4, 2, 0.3));
  row("assoc_legendre", std::assoc_legendre(2, 3, 0.3));
  for (double x : {0.5, 1.0, 2.5, 30.0}) row("beta", std::beta(x, 3.25)), row("beta", std::beta(170.0, x));
  for (double k : {0.0, 0.3, -0.7, 0.99}) {
    row("K", std::comp_ellint_1(k)), row("E", std::comp_ellint_2(k)), row("P", std::comp_ellint_3(k, 0.4));
    for (double phi : {0.2, 1.5, 4.0, -2.0})
      row("F", std::ellint_1(k, phi)), row("E", std::ellint_2(k, phi)), row("P", std::ellint_3(k, -0.6, phi));
  }
  row("E", std::comp_ellint_2(1.0));
  for (double nu : {0.0, 0.5, 1.0, 2.7, 10.0})
    for (double x : {0.1, 1.0, 1.99, 2.01, 7.5, 60.0}) {
      row("J", std::cyl_bessel_j(nu, x)), row("Y", std::cyl_neumann(nu, x));
      row("I", std::cyl_bessel_i(nu, x)), row("K", std::cyl_bessel_k(nu, x));
    }
  row("J", std::cyl_bessel_j(0, 0.0)), row("J", std::cyl_bessel_j(2, 0.0)), row("Y", std::cyl_neumann(1, 0.0));
  for (unsigned n : {0u, 1u, 3u, 8u}) {
    row("H", std::hermite(n, 1.25)), row("L", std::laguerre(n, 0.75)), row("P", std::legendre(n, -0.4));
    for (double x : {0.4, 3.0, 12.5}) row("j", std::sph_bessel(n, x)), row("y", std::sph_neumann(n, x));
    for (unsigned m = 0; m <= n && m < 3; m++) row("Yml", std::sph_legendre(n, m, 0.9));
  }
  for (double x : {-20.0, -1.0, -0.25, 0.01, 0.3725, 1.0, 10.0, 39.0, 45.0, 100.0}) row("Ei", std::expint(x));
  for (double s : {2.0, 3.0, 1.5, 0.5, 0.0, -1.0, -2.5, 10.0, 40.0}) row("zeta", std::riemann_zeta(s));
  std::printf("%d %d\n", std::isnan(std::comp_ellint_1(NAN)), std::isnan(std::cyl_bessel_j(NAN, 1.0)));
  std::printf("%.6g %.6g\n", static_cast<double>(std::betaf(1.0f, 2.0f)), static_cast<double>(std::legendrel(2, 0.5L)));
  try {
    std::cyl_bessel_i(-1.0, 1.0);
  } catch (const std::domain_error &e) {
    std::printf("%s\n", e.what());
  }
  try {
    std::ellint_1(1.5, 1.0);
  } catch (const std::domain_error &e) {
    std::printf("%s\n", e.what());
  }
}
