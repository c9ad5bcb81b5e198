// covers: [7.12] functions in algorithms: integration, Newton's method, a series, statistics
#include <math.h>
#include <stdio.h>

static double simpson(double (*f)(double), double a, double b, int n) {
  double h = (b - a) / n, s = f(a) + f(b);
  for (int i = 1; i < n; i++) s += f(a + i * h) * (i % 2 ? 4 : 2);
  return s * h / 3;
}
static double gauss(double x) { return exp(-x * x); }
static double half(double x) { return sqrt(1 - x * x); }

int main(void) {
  printf("%.10f %.10f\n", simpson(gauss, -6, 6, 400), sqrt(acos(-1)));
  printf("%.6f\n", 2 * simpson(half, -1, 1, 100000));
  double x = 1;
  for (int i = 0; i < 8; i++) x -= (x * x * x - 2) / (3 * x * x);
  printf("%.12f %.12f\n", x, cbrt(2));
  double e = 0, t = 1;
  for (int k = 1; k < 25; k++) { e += t; t /= k; }
  printf("%.12f %d\n", e, fabs(e - exp(1)) < 1e-15);
  double d[] = {2, 4, 4, 4, 5, 5, 7, 9}, m = 0, s = 0;
  for (int i = 0; i < 8; i++) m += d[i] / 8;
  for (int i = 0; i < 8; i++) s += pow(d[i] - m, 2) / 8;
  printf("%g %g\n", m, sqrt(s));
  return 0;
}
