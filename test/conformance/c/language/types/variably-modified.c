// covers: [6.7.6.2] arrays of variable length: two dimensions, in loops, sizeof, pointers to them, goto around them
#include <stdio.h>
#include <string.h>

static void fill(int n, int m, double a[static n][m]) { for (int i = 0; i < n; i++) for (int j = 0; j < m; j++) a[i][j] = i + j / 10.0; }
static double total(int n, int m, double (*a)[m]) { double s = 0; for (int i = 0; i < n; i++) for (int j = 0; j < m; j++) s += a[i][j]; return s; }
static size_t side(int n) { typedef char row[n++]; row r; memset(r, 0, sizeof r); return sizeof(row) + (size_t)n * 100; }

int main(void) {
  for (int n = 1; n <= 4; n++) {
    double a[n][n + 1];
    fill(n, n + 1, a);
    double (*p)[n + 1] = a + n - 1;
    printf("%zu %zu %g %g\n", sizeof a, sizeof *p, total(n, n + 1, a), (*p)[n]);
  }
  printf("%zu\n", side(6));
  int i = 0;
again:;
  char s[i + 2];
  memset(s, 'a' + i, sizeof s);
  s[i + 1] = 0;
  printf("%s ", s);
  if (++i < 4) goto again;
  int k = 3;
  int (*q)[k] = &(int[3]){1, 2, 3};
  k = 9;
  printf("\n%zu %d\n", sizeof *q, (*q)[2]);
  return 0;
}
