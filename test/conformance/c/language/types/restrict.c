// covers: [6.7.3.1] restrict-qualified pointers
#include <stdio.h>

static void axpy(int n, double a, const double *restrict x, double *restrict y) { for (int i = 0; i < n; i++) y[i] += a * x[i]; }
static void prefix(int n, int *restrict out, const int *restrict in) { int s = 0; for (int i = 0; i < n; i++) out[i] = s += in[i]; }
struct span { int *restrict data; int n; };

int main(void) {
  double x[] = {1, 2, 3}, y[] = {10, 20, 30};
  axpy(3, 0.5, x, y);
  printf("%g %g %g\n", y[0], y[1], y[2]);
  int a[6] = {1, 2, 3};
  prefix(3, a + 3, a);
  struct span s = {a, 6};
  for (int i = 0; i < s.n; i++) printf("%d ", s.data[i]);
  printf("\n");
  return 0;
}
