// covers: [6.7.6.2] pointers to arrays and arrays of pointers; decay at each level
#include <stdio.h>

static int trace(int (*m)[3], int n) { int t = 0; for (int i = 0; i < n; i++) t += m[i][i]; return t; }
static int (*row(int (*m)[3], int i))[3] { return m + i; }

int main(void) {
  int m[3][3] = {{1, 2, 3}, {4, 5, 6}, {7, 8, 9}};
  int *rows[3] = {m[2], m[0], m[1]};
  int(*whole)[3][3] = &m;
  printf("%d %d %d\n", trace(m, 3), (*row(m, 1))[2], rows[0][1]);
  printf("%zu %zu %zu %zu\n", sizeof m, sizeof *m, sizeof **m, sizeof *whole);
  printf("%td %d %d\n", &m[2] - &m[0], **m, *(*(m + 1) + 1));
  printf("%d %d\n", 1[2[m]], (*whole)[0][2]);
  return 0;
}
