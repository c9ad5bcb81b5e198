// covers: [6.5.2.1] arrays of three dimensions: layout, decay, sizes, passing parts of them
#include <stdio.h>
#include <string.h>

static int sum2(int n, int m, int a[n][m]) { int s = 0; for (int i = 0; i < n; i++) for (int j = 0; j < m; j++) s += a[i][j]; return s; }
static int trace(int (*a)[4]) { return a[0][0] + a[1][1] + a[2][2]; }

int main(void) {
  int a[2][3][4];
  for (int i = 0, k = 0; i < 2; i++) for (int j = 0; j < 3; j++) for (int l = 0; l < 4; l++) a[i][j][l] = k++;
  printf("%zu %zu %zu %zu\n", sizeof a, sizeof a[0], sizeof a[0][0], sizeof *a[0][0]);
  printf("%d %d %d\n", a[1][2][3], *(*(*(a + 1) + 1) + 2), (*(a[1] + 2))[0]);
  printf("%d %d %d\n", sum2(3, 4, a[0]), sum2(3, 4, a[1]), trace(a[1]));
  int (*p)[3][4] = a, (*q)[4] = a[1];
  printf("%d %d %td\n", p[1][0][0], q[1][3], &a[1][0][0] - &a[0][0][0] > 0 ? &q[2] - &q[0] : 0);
  int b[3][4];
  memcpy(b, a[1], sizeof b);
  b[0][0]--;
  printf("%d %d\n", sum2(3, 4, b), memcmp(b, a[1], sizeof b) < 0);
  char names[][8] = {"one", "three", "seven"};
  printf("%zu %s %c\n", sizeof names / sizeof *names, names[1], names[2][4]);
  return 0;
}
