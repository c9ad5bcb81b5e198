// covers: [complex.numbers] complex: arithmetic, polar, functions, literals, streams, of float
#include <complex>
#include <cstdio>
#include <iostream>
#include <sstream>
using namespace std::complex_literals;
static void show(const char *n, std::complex<double> z) { std::printf("%s %.6f %.6f\n", n, z.real() + 0.0, z.imag() + 0.0); }
int main() {
  std::complex<double> a(3, 4), b = 1.0 - 2i;
  show("sum", a + b), show("product", a * b), show("quotient", a / b), show("mixed", 2.0 * a - 1.0);
  std::printf("%g %g %.6f %g\n", std::abs(a), std::norm(a), std::arg(a), std::real(std::conj(a) * a));
  show("polar", std::polar(2.0, 3.141592653589793 / 3)), show("exp", std::exp(1i)), show("log", std::log(b)), show("sqrt", std::sqrt(std::complex<double>(-4, 0)));
  show("pow", std::pow(a, 2)), show("pow", std::pow(a, b)), show("sin", std::sin(b)), show("tanh", std::tanh(b)), show("acos", std::acos(a)), show("proj", std::proj(a));
  a *= b, a -= 1, a /= 2;
  show("compound", a);
  std::ostringstream o;
  o << b;
  std::istringstream in("(1.5,-2) 7");
  std::complex<double> c, d;
  in >> c >> d;
  std::printf("%s %g %g %g %d\n", o.str().c_str(), c.imag(), d.real(), d.imag(), c == std::complex<double>(1.5, -2));
  std::complex<float> f(1, 1);
  f = f * f;
  std::printf("%g %g %zu\n", static_cast<double>(f.real()), static_cast<double>(f.imag()), sizeof f);
  show("root", std::pow(std::complex<double>(-1), 1.0 / 3));
}
