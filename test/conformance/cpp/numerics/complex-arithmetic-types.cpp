// covers: [complex] complex of each floating type: conversions explicit where they narrow, real and imaginary setters, mixed operands, array layout, literals, comparison, streams with errors, constants, norm, proj and polar at their edges
#include <cmath>
#include <complex>
#include <cstdio>
#include <iomanip>
#include <numeric>
#include <sstream>
#include <string>
#include <type_traits>
#include <vector>
using namespace std::complex_literals;
using C = std::complex<double>;
static_assert(std::is_convertible_v<std::complex<float>, C> && !std::is_convertible_v<C, std::complex<float>> && std::is_constructible_v<std::complex<float>, C>);
static_assert(std::is_same_v<decltype(std::real(1.f)), float> && std::is_same_v<decltype(std::conj(2)), C> && std::is_same_v<decltype(std::norm(3)), double> && std::is_same_v<decltype(1if), std::complex<float>>);
static_assert(sizeof(C) == 2 * sizeof(double));
constexpr C constant = [] { C c(1, 2); c += C(3, 4); c *= 2.0; c += 1.0; c -= 1.0; return c; }();
static_assert(constant.real() == 8 && constant.imag() == 12 && C(1) == 1.0 && C(0, 1) != 1.0);
static void show(C c) { std::printf("(%.6g,%.6g) ", std::abs(c.real()) < 1e-12 ? 0.0 : c.real(), std::abs(c.imag()) < 1e-12 ? 0.0 : c.imag()); }
template <class T> static void roots(int n) {
  std::complex<T> sum = 0, product = 1;
  for (int k = 0; k < n; k++) { auto r = std::polar<T>(1, 2 * std::acos(T(-1)) * k / n); sum += r; product *= r; }
  std::printf("%d %d\n", std::abs(sum) < 1e-5, std::abs(product - std::complex<T>(n % 2 ? 1 : -1)) < 1e-5);
}
static std::string parse(const char *s) {
  std::istringstream in(s);
  C c(9, 9);
  in >> c;
  std::ostringstream out;
  out << c << (in.fail() ? " fail" : "");
  return out.str();
}
int main() {
  show(1.5 + 2i), show(3.0 * 1i), show(1i * 1i), show(-(2.0 - 1i)), show(+1i);
  std::printf("\n");
  C a(3, 4), b(1, -2);
  show(a + b), show(a - b), show(a * b), show(a / b), show(2.0 * a), show(1.0 / b), show(a - 3.0), show(3.0 - a);
  std::printf("\n%g %g %g %.6f\n", std::abs(a), std::norm(a), std::real(a) + a.imag(), std::arg(b));
  a /= C(0, 1);
  a += 1.0;
  a *= C(0, 2);
  show(a), show(std::conj(a));
  a = 5.0;
  show(a);
  std::complex<float> f(1.5f, 2.5f);
  C widened = f;
  std::complex<long double> l(f);
  std::complex<float> narrowed(widened * 2.0);
  show(widened), show(C(l)), show(narrowed);
  std::printf("\n");
  double *raw = reinterpret_cast<double *>(&b);
  raw[1] = 7;
  std::vector<C> v{{1, 1}, {2, 2}, {3, 3}};
  auto *flat = reinterpret_cast<double(*)[2]>(v.data());
  flat[2][0] = 30;
  show(b), show(std::accumulate(v.begin(), v.end(), C())), show(std::inner_product(v.begin(), v.end(), v.begin(), C()));
  std::printf("\n");
  roots<float>(5), roots<double>(8), roots<long double>(7);
  for (const char *s : {"(1,2)", "(3)", "4.5", "( 5 , -6 )", "(7,8", "x", "(9;1)", "()"}) std::printf("%s; ", parse(s).c_str());
  std::ostringstream o;
  o << std::setw(10) << std::fixed << std::setprecision(2) << C(1, -2) << '|' << std::showpos << C(3, 4);
  std::printf("\n%s\n", o.str().c_str());
  show(std::sqrt(C(-4, 0))), show(std::sqrt(C(-4, -0.0))), show(std::exp(C(0, std::acos(-1.0) / 2)) - 1i), show(std::pow(C(1, 1), 4)), show(std::log(C(-1, 0)));
  std::printf("\n");
  show(std::proj(C(1, 2)));
  auto inf = std::proj(C(INFINITY, -1));
  std::printf("%d %d %d\n", std::isinf(inf.real()), std::signbit(inf.imag()), std::isinf(std::abs(C(NAN, INFINITY))));
  show(std::polar(2.0)), show(std::polar(0.0, 5.0)), show(std::conj(3)), show(std::proj(2.f));
  std::printf("%g %g %g\n", std::imag(4), std::arg(-1.0), std::arg(1));
  C mandel = 0;
  int n = 0;
  for (; n < 100 && std::norm(mandel) < 4; n++) mandel = mandel * mandel + C(-0.75, 0.1);
  std::printf("%d\n", n);
}
