// The mathematical special functions of C++17 [sf.cmath]. Formulas are those of the NIST Digital Library of Mathematical
// Functions (DLMF); where one is used its number is given. Errors are reported as GNU's library does it: an argument out
// of the domain throws std::domain_error, one that is not a number gives what is not a number.
#include <__memscape_special_functions.h>
#include <algorithm>
#include <cfloat>
#include <cmath>
#include <limits>
#include <stdexcept>

namespace {

constexpr double pi = 3.14159265358979323846, euler = 0.57721566490153286061;
constexpr double epsilon = DBL_EPSILON, infinity = std::numeric_limits<double>::infinity();
constexpr double not_a_number = std::numeric_limits<double>::quiet_NaN();

[[noreturn]] void out_of_domain(const char* what) { throw std::domain_error(what); }

// Carlson's symmetric elliptic integrals by duplication (DLMF 19.36.1, 19.36.2): every step makes the arguments four
// times as alike; then the series in their differences.

double carlson_f(double x, double y, double z) {
  double a, dx, dy, dz;
  for (int i = 0; i < 100; i++) {
    a = (x + y + z) / 3;
    dx = 1 - x / a, dy = 1 - y / a, dz = 1 - z / a;
    if (std::fmax(std::fmax(std::fabs(dx), std::fabs(dy)), std::fabs(dz)) < 1e-3)
      break;
    const double l = std::sqrt(x) * std::sqrt(y) + std::sqrt(y) * std::sqrt(z) + std::sqrt(z) * std::sqrt(x);
    x = (x + l) / 4, y = (y + l) / 4, z = (z + l) / 4;
  }
  const double e2 = dx * dy - dz * dz, e3 = dx * dy * dz;
  return (1 - e2 / 10 + e3 / 14 + e2 * e2 / 24 - 3 * e2 * e3 / 44 - 5 * e2 * e2 * e2 / 208 + 3 * e3 * e3 / 104) /
         std::sqrt(a);
}

double carlson_c(double x, double y) {
  // Of a negative y it is the principal value (DLMF 19.2.20).
  if (y < 0)
    return std::sqrt(x / (x - y)) * carlson_c(x - y, -y);
  return carlson_f(x, y, y);
}

double carlson_j(double x, double y, double z, double p) {
  double sum = 0, power = 1, a, dx, dy, dz, dp;
  for (int i = 0; i < 100; i++) {
    a = (x + y + z + 2 * p) / 5;
    dx = 1 - x / a, dy = 1 - y / a, dz = 1 - z / a, dp = 1 - p / a;
    if (std::fmax(std::fmax(std::fabs(dx), std::fabs(dy)), std::fmax(std::fabs(dz), std::fabs(dp))) < 1e-3)
      break;
    const double sx = std::sqrt(x), sy = std::sqrt(y), sz = std::sqrt(z), sp = std::sqrt(p);
    const double l = sx * sy + sy * sz + sz * sx;
    const double d = (sp + sx) * (sp + sy) * (sp + sz);
    const double e = (p - x) * (p - y) * (p - z) / (d * d);
    sum += 6 * power / d * carlson_c(1, 1 + e);
    power /= 4;
    x = (x + l) / 4, y = (y + l) / 4, z = (z + l) / 4, p = (p + l) / 4;
  }
  const double e2 = dx * dy + dx * dz + dy * dz - 3 * dp * dp;
  const double e3 = dx * dy * dz + 2 * e2 * dp + 4 * dp * dp * dp;
  const double e4 = (2 * dx * dy * dz + e2 * dp + 3 * dp * dp * dp) * dp;
  const double e5 = dx * dy * dz * dp * dp;
  return power / (a * std::sqrt(a)) *
             (1 - 3 * e2 / 14 + e3 / 6 + 9 * e2 * e2 / 88 - 3 * e4 / 22 - 9 * e2 * e3 / 52 + 3 * e5 / 26) +
         sum;
}

double carlson_d(double x, double y, double z) { return carlson_j(x, y, z, z); }

// The gamma functions of Temme's series for small x (N. M. Temme, On the numerical evaluation of the modified Bessel
// function of the third kind, 1975): 1/gamma(1 ± mu) and their combinations for |mu| <= 1/2.
void temme_gammas(double mu, double& gamma1, double& gamma2, double& plus, double& minus) {
  plus = 1 / std::tgamma(1 + mu);
  minus = 1 / std::tgamma(1 - mu);
  // The odd part of 1/gamma(1 + t) is  euler t + c3 t^3 + ...  (DLMF 5.7.1); the difference would lose digits.
  constexpr double odd[] = {0.57721566490153286, -0.042002635034095236, -0.042197734555544337, 0.0072189432466630995,
                            -0.00021524167411495097, -0.000020134854780788239, 0.0000011330272319816959,
                            0.0000000061160951044814158, -0.0000000011812745704870201};
  double power = 1;
  gamma1 = 0;
  for (double c : odd) {
    gamma1 -= c * power;
    power *= mu * mu;
  }
  gamma2 = (minus + plus) / 2;
}

constexpr int max_steps = 15000;

// J and Y of order nu >= 0 at x > 0: Steed's method for larger x, Temme's series for small (W. H. Press et al.,
// Numerical Recipes, section 6.7, describe both and how to go from one order to another).
void bessel_jn(double nu, double x, double& j, double& y) {
  if (x > 1000 && x > nu * nu) {
    // Hankel's expansion (DLMF 10.17.3).
    const double mu = 4 * nu * nu;
    double p = 0, q = 0, term = 1;
    for (int k = 0; k < 100; k++) {
      (k % 2 == 0 ? p : q) += (k / 2) % 2 == 0 ? term : -term;
      const double next = term * (mu - (2.0 * k + 1) * (2.0 * k + 1)) / ((k + 1) * 8 * x);
      if (std::fabs(next) < epsilon || std::fabs(next) > std::fabs(term))
        break;
      term = next;
    }
    const double chi = x - (nu / 2 + 0.25) * pi, c = std::cos(chi), s = std::sin(chi), factor = std::sqrt(2 / (pi * x));
    j = factor * (c * p - s * q);
    y = factor * (s * p + c * q);
    return;
  }
  const int down = x < 2 ? static_cast<int>(nu + 0.5) : std::max(0, static_cast<int>(nu - x + 1.5));
  const double mu = nu - down, mu2 = mu * mu, xi = 1 / x, xi2 = 2 * xi, w = xi2 / pi;
  constexpr double tiny = 1e-300;
  int sign = 1;
  // The continued fraction of J'/J at nu.
  double h = std::fmax(nu * xi, tiny), b = xi2 * nu, d = 0, c = h;
  int i = 1;
  for (; i <= max_steps; i++) {
    b += xi2;
    d = b - d;
    if (std::fabs(d) < tiny)
      d = tiny;
    c = b - 1 / c;
    if (std::fabs(c) < tiny)
      c = tiny;
    d = 1 / d;
    const double delta = c * d;
    h *= delta;
    if (d < 0)
      sign = -sign;
    if (std::fabs(delta - 1) < epsilon)
      break;
  }
  double jl = sign * tiny, jp = h * jl;
  const double jl1 = jl;
  double factor = nu * xi;
  for (int l = down; l >= 1; l--) {
    const double t = factor * jl + jp;
    factor -= xi;
    jp = factor * t - jl;
    jl = t;
  }
  if (jl == 0)
    jl = epsilon;
  const double f = jp / jl;
  double jmu, ymu, ymup, y1;
  if (x < 2) {
    const double x2 = x / 2, pimu = pi * mu;
    double fact = std::fabs(pimu) < epsilon ? 1 : pimu / std::sin(pimu);
    d = -std::log(x2);
    double e = mu * d;
    const double fact2 = std::fabs(e) < epsilon ? 1 : std::sinh(e) / e;
    double gamma1, gamma2, plus, minus;
    temme_gammas(mu, gamma1, gamma2, plus, minus);
    double ff = 2 / pi * fact * (gamma1 * std::cosh(e) + gamma2 * fact2 * d);
    e = std::exp(e);
    double p = e / (plus * pi), q = 1 / (e * pi * minus);
    const double pimu2 = pimu / 2, fact3 = std::fabs(pimu2) < epsilon ? 1 : std::sin(pimu2) / pimu2;
    const double r = pi * pimu2 * fact3 * fact3;
    c = 1;
    d = -x2 * x2;
    double sum = ff + r * q, sum1 = p;
    for (i = 1; i <= max_steps; i++) {
      ff = (i * ff + p + q) / (i * i - mu2);
      c *= d / i;
      p /= i - mu;
      q /= i + mu;
      const double delta = c * (ff + r * q);
      sum += delta;
      sum1 += c * p - i * delta;
      if (std::fabs(delta) < epsilon * (1 + std::fabs(sum)))
        break;
    }
    ymu = -sum;
    y1 = -sum1 * xi2;
    ymup = mu * xi * ymu - y1;
    jmu = w / (ymup - f * ymu);
  } else {
    // The other continued fraction, p + iq.
    double a = 0.25 - mu2, p = -xi / 2, q = 1;
    const double br = 2 * x;
    double bi = 2, fact = a * xi / (p * p + q * q);
    double cr = br + q * fact, ci = bi + p * fact, den = br * br + bi * bi, dr = br / den, di = -bi / den;
    double dlr = cr * dr - ci * di, dli = cr * di + ci * dr, t = p * dlr - q * dli;
    q = p * dli + q * dlr;
    p = t;
    for (i = 2; i <= max_steps; i++) {
      a += 2 * (i - 1);
      bi += 2;
      dr = a * dr + br;
      di = a * di + bi;
      if (std::fabs(dr) + std::fabs(di) < tiny)
        dr = tiny;
      fact = a / (cr * cr + ci * ci);
      cr = br + cr * fact;
      ci = bi - ci * fact;
      if (std::fabs(cr) + std::fabs(ci) < tiny)
        cr = tiny;
      den = dr * dr + di * di;
      dr /= den;
      di /= -den;
      dlr = cr * dr - ci * di;
      dli = cr * di + ci * dr;
      t = p * dlr - q * dli;
      q = p * dli + q * dlr;
      p = t;
      if (std::fabs(dlr - 1) + std::fabs(dli) < epsilon)
        break;
    }
    const double gamma = (p - f) / q;
    jmu = std::sqrt(w / ((p - f) * gamma + q));
    if (jl < 0)
      jmu = -jmu;
    ymu = jmu * gamma;
    ymup = ymu * (p + q / gamma);
    y1 = mu * xi * ymu - ymup;
  }
  j = jl1 * (jmu / jl);
  for (i = 1; i <= down; i++) {
    const double next = (mu + i) * xi2 * y1 - ymu;
    ymu = y1;
    y1 = next;
  }
  y = ymu;
}

// I and K of order nu >= 0 at x > 0, by the same two ways.
void bessel_ik(double nu, double x, double& in, double& kn) {
  const int down = static_cast<int>(nu + 0.5);
  const double mu = nu - down, mu2 = mu * mu, xi = 1 / x, xi2 = 2 * xi;
  constexpr double tiny = 1e-300;
  double h = std::fmax(nu * xi, tiny), b = xi2 * nu, d = 0, c = h;
  for (int i = 1; i <= max_steps; i++) {
    b += xi2;
    d = 1 / (b + d);
    c = b + 1 / c;
    const double delta = c * d;
    h *= delta;
    if (std::fabs(delta - 1) < epsilon)
      break;
  }
  double il = tiny, ip = h * il;
  const double il1 = il;
  double factor = nu * xi;
  for (int l = down; l >= 1; l--) {
    const double t = factor * il + ip;
    factor -= xi;
    ip = factor * t + il;
    il = t;
  }
  const double f = ip / il;
  double kmu, k1;
  if (x < 2) {
    const double x2 = x / 2, pimu = pi * mu;
    const double fact = std::fabs(pimu) < epsilon ? 1 : pimu / std::sin(pimu);
    d = -std::log(x2);
    double e = mu * d;
    const double fact2 = std::fabs(e) < epsilon ? 1 : std::sinh(e) / e;
    double gamma1, gamma2, plus, minus;
    temme_gammas(mu, gamma1, gamma2, plus, minus);
    double ff = fact * (gamma1 * std::cosh(e) + gamma2 * fact2 * d);
    double sum = ff;
    e = std::exp(e);
    double p = e / (2 * plus), q = 1 / (2 * e * minus);
    c = 1;
    d = x2 * x2;
    double sum1 = p;
    for (int i = 1; i <= max_steps; i++) {
      ff = (i * ff + p + q) / (i * i - mu2);
      c *= d / i;
      p /= i - mu;
      q /= i + mu;
      const double delta = c * ff;
      sum += delta;
      sum1 += c * (p - i * ff);
      if (std::fabs(delta) < epsilon * std::fabs(sum))
        break;
    }
    kmu = sum;
    k1 = sum1 * xi2;
  } else {
    b = 2 * (1 + x);
    d = 1 / b;
    double delta = d;
    h = d;
    double q1 = 0, q2 = 1;
    const double a1 = 0.25 - mu2;
    c = a1;
    double q = a1, a = -a1, s = 1 + q * delta;
    for (int i = 2; i <= max_steps; i++) {
      a -= 2 * (i - 1);
      c = -a * c / i;
      const double next = (q1 - b * q2) / a;
      q1 = q2;
      q2 = next;
      q += c * next;
      b += 2;
      d = 1 / (b + a * d);
      delta = (b * d - 1) * delta;
      h += delta;
      const double ds = q * delta;
      s += ds;
      if (std::fabs(ds / s) < epsilon)
        break;
    }
    h = a1 * h;
    kmu = std::sqrt(pi / (2 * x)) * std::exp(-x) / s;
    k1 = kmu * (mu + x + 0.5 - h) * xi;
  }
  const double kmup = mu * xi * kmu - k1;
  const double imu = xi / (f * kmu - kmup);
  in = imu * il1 / il;
  for (int i = 1; i <= down; i++) {
    const double next = (mu + i) * xi2 * k1 + kmu;
    kmu = k1;
    k1 = next;
  }
  kn = kmu;
}

// E1 at x > 0: the series (DLMF 6.6.2) or the continued fraction (6.9.1).
double exponential_integral_1(double x) {
  if (x < 1) {
    double sum = 0, term = 1;
    for (int n = 1; n < 200; n++) {
      term *= -x / n;
      const double part = -term / n;
      sum += part;
      if (std::fabs(part) < epsilon * std::fabs(sum))
        break;
    }
    return sum - euler - std::log(x);
  }
  double b = x + 1, c = 1 / 1e-300, d = 1 / b, h = d;
  for (int i = 1; i < 1000; i++) {
    const double a = -static_cast<double>(i) * i;
    b += 2;
    d = 1 / (a * d + b);
    c = b + a / c;
    const double delta = c * d;
    h *= delta;
    if (std::fabs(delta - 1) < epsilon)
      break;
  }
  return h * std::exp(-x);
}

} // namespace

double __memscape_assoc_laguerre(unsigned n, unsigned m, double x) {
  if (std::isnan(x))
    return x;
  if (x < 0)
    out_of_domain("Negative argument in __assoc_laguerre.");
  double before = 1, now = 1.0 + m - x;
  if (n == 0)
    return before;
  for (unsigned k = 1; k < n; k++) {
    const double next = ((2.0 * k + 1 + m - x) * now - (static_cast<double>(k) + m) * before) / (k + 1.0);
    before = now;
    now = next;
  }
  return now;
}

double __memscape_laguerre(unsigned n, double x) { return __memscape_assoc_laguerre(n, 0, x); }

double __memscape_assoc_legendre(unsigned l, unsigned m, double x) {
  if (std::isnan(x))
    return x;
  if (m > l)
    return 0;
  double before = 1;
  if (m > 0) {
    const double root = std::sqrt(1 - x) * std::sqrt(1 + x);
    for (unsigned i = 1; i <= m; i++)
      before *= (2.0 * i - 1) * root;
  }
  if (l == m)
    return before;
  double now = (2.0 * m + 1) * x * before;
  for (unsigned j = m + 2; j <= l; j++) {
    const double next = ((2.0 * j - 1) * x * now - (j + m - 1.0) * before) / (j - m);
    before = now;
    now = next;
  }
  return now;
}

double __memscape_legendre(unsigned n, double x) { return __memscape_assoc_legendre(n, 0, x); }

double __memscape_beta(double x, double y) {
  if (std::isnan(x) || std::isnan(y))
    return not_a_number;
  if (std::fabs(x) < 170 && std::fabs(y) < 170 && std::fabs(x + y) < 170) {
    // In this order nothing overflows.
    const double larger = std::fmax(x, y), smaller = std::fmin(x, y);
    return std::tgamma(larger) / std::tgamma(x + y) * std::tgamma(smaller);
  }
  return std::exp(std::lgamma(x) + std::lgamma(y) - std::lgamma(x + y));
}

double __memscape_comp_ellint_1(double k) {
  if (std::isnan(k) || std::fabs(k) >= 1)
    return not_a_number;
  return carlson_f(0, 1 - k * k, 1);
}

double __memscape_comp_ellint_2(double k) {
  if (std::isnan(k))
    return k;
  if (std::fabs(k) == 1)
    return 1;
  if (std::fabs(k) > 1)
    out_of_domain("Bad argument in __comp_ellint_2.");
  return carlson_f(0, 1 - k * k, 1) - k * k * carlson_d(0, 1 - k * k, 1) / 3;
}

double __memscape_comp_ellint_3(double k, double nu) {
  if (std::isnan(k) || std::isnan(nu))
    return not_a_number;
  if (nu == 1)
    return infinity;
  if (std::fabs(k) > 1)
    out_of_domain("Bad argument in __comp_ellint_3.");
  return carlson_f(0, 1 - k * k, 1) + nu * carlson_j(0, 1 - k * k, 1, 1 - nu) / 3;
}

// The incomplete ones: of the angle's rest, with twice the complete one for every half turn.
double __memscape_ellint_1(double k, double phi) {
  if (std::isnan(k) || std::isnan(phi))
    return not_a_number;
  if (std::fabs(k) > 1)
    out_of_domain("Bad argument in __ellint_1.");
  const double turns = std::floor(phi / pi + 0.5), rest = phi - turns * pi, s = std::sin(rest), c = std::cos(rest);
  const double f = s * carlson_f(c * c, 1 - k * k * s * s, 1);
  return turns == 0 ? f : f + 2 * turns * __memscape_comp_ellint_1(k);
}

double __memscape_ellint_2(double k, double phi) {
  if (std::isnan(k) || std::isnan(phi))
    return not_a_number;
  if (std::fabs(k) > 1)
    out_of_domain("Bad argument in __ellint_2.");
  const double turns = std::floor(phi / pi + 0.5), rest = phi - turns * pi, s = std::sin(rest), c = std::cos(rest);
  const double q = 1 - k * k * s * s;
  const double e = s * carlson_f(c * c, q, 1) - k * k * s * s * s * carlson_d(c * c, q, 1) / 3;
  return turns == 0 ? e : e + 2 * turns * __memscape_comp_ellint_2(k);
}

double __memscape_ellint_3(double k, double nu, double phi) {
  if (std::isnan(k) || std::isnan(nu) || std::isnan(phi))
    return not_a_number;
  if (std::fabs(k) > 1)
    out_of_domain("Bad argument in __ellint_3.");
  const double turns = std::floor(phi / pi + 0.5), rest = phi - turns * pi, s = std::sin(rest), c = std::cos(rest);
  const double q = 1 - k * k * s * s;
  const double p = s * carlson_f(c * c, q, 1) + nu * s * s * s * carlson_j(c * c, q, 1, 1 - nu * s * s) / 3;
  return turns == 0 ? p : p + 2 * turns * __memscape_comp_ellint_3(k, nu);
}

double __memscape_cyl_bessel_j(double nu, double x) {
  if (nu < 0 || x < 0)
    out_of_domain("Bad argument in __cyl_bessel_j.");
  if (std::isnan(nu) || std::isnan(x))
    return not_a_number;
  if (x == 0)
    return nu == 0 ? 1 : 0;
  double j, y;
  bessel_jn(nu, x, j, y);
  return j;
}

double __memscape_cyl_neumann(double nu, double x) {
  if (nu < 0 || x < 0)
    out_of_domain("Bad argument in __cyl_neumann_n.");
  if (std::isnan(nu) || std::isnan(x))
    return not_a_number;
  if (x == 0)
    return -infinity;
  double j, y;
  bessel_jn(nu, x, j, y);
  return y;
}

double __memscape_cyl_bessel_i(double nu, double x) {
  if (nu < 0 || x < 0)
    out_of_domain("Bad argument in __cyl_bessel_i.");
  if (std::isnan(nu) || std::isnan(x))
    return not_a_number;
  if (x == 0)
    return nu == 0 ? 1 : 0;
  double i, k;
  bessel_ik(nu, x, i, k);
  return i;
}

double __memscape_cyl_bessel_k(double nu, double x) {
  if (nu < 0 || x < 0)
    out_of_domain("Bad argument in __cyl_bessel_k.");
  if (std::isnan(nu) || std::isnan(x))
    return not_a_number;
  if (x == 0)
    return infinity;
  double i, k;
  bessel_ik(nu, x, i, k);
  return k;
}

double __memscape_sph_bessel(unsigned n, double x) {
  if (std::isnan(x))
    return x;
  if (x < 0)
    out_of_domain("Bad argument in __sph_bessel.");
  if (x == 0)
    return n == 0 ? 1 : 0;
  return std::sqrt(pi / (2 * x)) * __memscape_cyl_bessel_j(n + 0.5, x);
}

double __memscape_sph_neumann(unsigned n, double x) {
  if (std::isnan(x))
    return x;
  if (x < 0)
    out_of_domain("Bad argument in __sph_neumann.");
  if (x == 0)
    return -infinity;
  return std::sqrt(pi / (2 * x)) * __memscape_cyl_neumann(n + 0.5, x);
}

double __memscape_sph_legendre(unsigned l, unsigned m, double theta) {
  if (std::isnan(theta))
    return theta;
  if (m > l)
    return 0;
  // Normalised from the start (DLMF 14.30.1): the factorials would overflow.
  const double x = std::cos(theta), s = std::fabs(std::sin(theta));
  double before = std::sqrt(1 / (4 * pi));
  for (unsigned i = 1; i <= m; i++)
    before *= -std::sqrt((2.0 * i + 1) / (2.0 * i)) * s;
  if (l == m)
    return before;
  double now = x * std::sqrt(2.0 * m + 3) * before;
  for (unsigned j = m + 2; j <= l; j++) {
    const double jj = static_cast<double>(j) * j, mm = static_cast<double>(m) * m;
    const double a = std::sqrt((4 * jj - 1) / (jj - mm));
    const double b = std::sqrt(((j - 1.0) * (j - 1.0) - mm) / (4 * (j - 1.0) * (j - 1.0) - 1));
    const double next = a * (x * now - b * before);
    before = now;
    now = next;
  }
  return now;
}

double __memscape_expint(double x) {
  if (std::isnan(x))
    return x;
  if (x == 0)
    return -infinity;
  if (x < 0)
    return -exponential_integral_1(-x);
  if (x < 40) {
    double sum = 0, term = 1;
    for (int n = 1; n < 1000; n++) {
      term *= x / n;
      const double part = term / n;
      sum += part;
      if (part < epsilon * sum)
        break;
    }
    return euler + std::log(x) + sum;
  }
  // The asymptotic series (DLMF 6.12.2), to its smallest term.
  double sum = 1, term = 1;
  for (int n = 1; n < 1000; n++) {
    const double next = term * n / x;
    if (next >= term || next < epsilon * sum)
      break;
    term = next;
    sum += term;
  }
  return std::exp(x) / x * sum;
}

double __memscape_riemann_zeta(double s) {
  if (std::isnan(s))
    return s;
  if (s == 1)
    return infinity;
  if (s < 0) {
    if (s == std::floor(s) && std::fmod(s, 2) == 0)
      return 0;
    // The reflection formula (DLMF 25.4.1).
    return std::pow(2 * pi, s) / pi * std::sin(pi * s / 2) * std::tgamma(1 - s) * __memscape_riemann_zeta(1 - s);
  }
  // Euler and Maclaurin's formula behind the first terms (DLMF 25.2.9).
  constexpr int N = 20;
  constexpr double bernoulli[] = {1.0 / 6, -1.0 / 30, 1.0 / 42, -1.0 / 30, 5.0 / 66, -691.0 / 2730, 7.0 / 6,
                                  -3617.0 / 510, 43867.0 / 798, -174611.0 / 330};
  double sum = 0;
  for (int n = N - 1; n >= 1; n--)
    sum += std::pow(n, -s);
  const double last = std::pow(N, -s);
  sum += last / 2 + N * last / (s - 1);
  double factor = s / 2 * last / N;
  for (int k = 1; k <= 10; k++) {
    sum += bernoulli[k - 1] * factor;
    factor *= (s + 2 * k - 1) * (s + 2 * k) / ((2.0 * k + 1) * (2 * k + 2)) / (static_cast<double>(N) * N);
  }
  return sum;
}
