// covers: [numeric.ops.gcd] [class.spaceship] a rational number type in reduced form: arithmetic, ordering, streams, determinants and inverses of matrices without rounding
#include <algorithm>
#include <compare>
#include <iostream>
#include <numeric>
#include <optional>
#include <sstream>
#include <stdexcept>
#include <vector>
class Rational {
public:
  constexpr Rational(long n = 0, long d = 1) : num(n), den(d) {
    if (d == 0) throw std::domain_error("zero denominator");
    const long g = std::gcd(n, d) * (d < 0 ? -1 : 1);
    num /= g;
    den /= g;
  }
  constexpr Rational operator-() const { return {-num, den}; }
  friend constexpr Rational operator+(const Rational &a, const Rational &b) {
    const long l = std::lcm(a.den, b.den);
    return {a.num * (l / a.den) + b.num * (l / b.den), l};
  }
  friend constexpr Rational operator-(const Rational &a, const Rational &b) { return a + -b; }
  friend constexpr Rational operator*(const Rational &a, const Rational &b) {
    const Rational x(a.num, b.den), y(b.num, a.den);
    return {x.num * y.num, x.den * y.den};
  }
  friend constexpr Rational operator/(const Rational &a, const Rational &b) { return a * Rational(b.den, b.num); }
  constexpr Rational &operator+=(const Rational &o) { return *this = *this + o; }
  constexpr Rational &operator-=(const Rational &o) { return *this = *this - o; }
  constexpr Rational &operator*=(const Rational &o) { return *this = *this * o; }
  friend constexpr bool operator==(const Rational &, const Rational &) = default;
  friend constexpr std::strong_ordering operator<=>(const Rational &a, const Rational &b) { return a.num * b.den <=> b.num * a.den; }
  friend std::ostream &operator<<(std::ostream &o, const Rational &r) {
    o << r.num;
    return r.den == 1 ? o : o << '/' << r.den;
  }
  friend std::istream &operator>>(std::istream &i, Rational &r) {
    long n, d = 1;
    if (i >> n && i.peek() == '/') i.ignore() >> d;
    if (i) r = Rational(n, d);
    return i;
  }

private:
  long num, den;
};
using Matrix = std::vector<std::vector<Rational>>;
// Gauss-Jordan: the determinant, and the inverse where there is one.
static std::pair<Rational, std::optional<Matrix>> invert(Matrix a) {
  const std::size_t n = a.size();
  Matrix inverse(n, std::vector<Rational>(n));
  for (std::size_t i = 0; i < n; ++i) inverse[i][i] = 1;
  Rational det = 1;
  for (std::size_t c = 0; c < n; ++c) {
    std::size_t p = c;
    while (p < n && a[p][c] == 0) ++p;
    if (p == n) return {0, std::nullopt};
    if (p != c) {
      std::swap(a[p], a[c]);
      std::swap(inverse[p], inverse[c]);
      det = -det;
    }
    det *= a[c][c];
    const Rational by = 1 / a[c][c];
    for (std::size_t k = 0; k < n; ++k) a[c][k] *= by, inverse[c][k] *= by;
    for (std::size_t r = 0; r < n; ++r) {
      if (r == c) continue;
      const Rational f = a[r][c];
      for (std::size_t k = 0; k < n; ++k) a[r][k] -= f * a[c][k], inverse[r][k] -= f * inverse[c][k];
    }
  }
  return {det, inverse};
}
static void show(const Matrix &m) {
  for (const auto &row : m) {
    for (const auto &v : row) std::cout << ' ' << v;
    std::cout << '\n';
  }
}
static_assert(Rational(1, 2) + Rational(1, 3) == Rational(5, 6) && Rational(-2, -4) == Rational(1, 2));
static_assert(Rational(1, 3) < Rational(1, 2) && Rational(-1, 2) < 0);
int main() {
  std::istringstream in("3/4 -5 6/-8 10/4 x");
  std::vector<Rational> v;
  for (Rational r; in >> r;) v.push_back(r);
  std::sort(v.begin(), v.end());
  for (const auto &r : v) std::cout << r << ' ';
  std::cout << "| " << std::accumulate(v.begin(), v.end(), Rational()) << ' ' << v[1] / v[3] << '\n';
  Rational harmonic;
  for (int i = 1; i <= 20; ++i) harmonic += Rational(1, i);
  std::cout << harmonic << '\n';
  // Hilbert's matrices: their inverses hold whole numbers.
  for (std::size_t n = 1; n <= 4; ++n) {
    Matrix h(n, std::vector<Rational>(n));
    for (std::size_t i = 0; i < n; ++i)
      for (std::size_t j = 0; j < n; ++j) h[i][j] = Rational(1, static_cast<long>(i + j + 1));
    const auto [det, inv] = invert(h);
    std::cout << "det " << det << '\n';
    show(*inv);
  }
  const auto [zero, none] = invert({{1, 2, 3}, {4, 5, 6}, {7, 8, 9}});
  std::cout << zero << ' ' << none.has_value() << '\n';
  const auto [swapped, mirror] = invert({{0, 2}, {Rational(1, 3), 0}});
  std::cout << swapped << '\n';
  show(*mirror);
  // Bernoulli numbers by Akiyama and Tanigawa.
  std::vector<Rational> a(13);
  for (int m = 0; m <= 12; ++m) {
    a[m] = Rational(1, m + 1);
    for (int j = m; j >= 1; --j) a[j - 1] = j * (a[j - 1] - a[j]);
    if (a[0] != 0) std::cout << 'B' << m << " = " << a[0] << '\n';
  }
  try {
    Rational(1) / Rational(0);
  } catch (const std::domain_error &e) {
    std::cout << e.what() << '\n';
  }
}
