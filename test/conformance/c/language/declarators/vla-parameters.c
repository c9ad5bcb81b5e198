// covers: [6.7.6.2] arrays of variable length: as parameters, pointers to them, and sizeof evaluated
#include <stdio.h>

static int sum(int r, int c, int m[r][c]) {
  int s = 0;
  for (int i = 0; i < r; i++) for (int j = 0; j < c; j++) s += m[i][j];
  return s;
}
static void transpose(int r, int c, int in[r][c], int out[c][r]) {
  for (int i = 0; i < r; i++) for (int j = 0; j < c; j++) out[j][i] = in[i][j];
}

int main(void) {
  for (int n = 2; n <= 4; n++) {
    int a[n][n + 1], b[n + 1][n];
    for (int i = 0; i < n; i++) for (int j = 0; j <= n; j++) a[i][j] = i * 10 + j;
    transpose(n, n + 1, a, b);
    int(*p)[n] = b;
    printf("%d %d %zu %zu %d\n", sum(n, n + 1, a), sum(n + 1, n, b), sizeof a, sizeof *p, p[1][n - 1]);
  }
  int k = 3;
  size_t s = sizeof(char[k++]);
  printf("%zu %d\n", s, k);
  return 0;
}
