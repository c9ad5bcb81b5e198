// covers: [6.8.6.1] goto: forwards, backwards, out of nested loops, for clean-up
#include <stdio.h>
#include <stdlib.h>

static int find(int m[3][3], int x) {
  int i, j;
  for (i = 0; i < 3; i++) for (j = 0; j < 3; j++) if (m[i][j] == x) goto found;
  return -1;
found:
  return i * 3 + j;
}
static int work(int fail) {
  int r = -1;
  char *a = malloc(10), *b = NULL;
  if (!a) goto out;
  b = malloc(20);
  if (!b || fail) goto free_a;
  r = 0;
free_a:
  free(a);
  free(b);
out:
  return r;
}

int main(void) {
  int m[3][3] = {{1, 2, 3}, {4, 5, 6}, {7, 8, 9}}, n = 0;
again:
  if (++n < 5) goto again;
  printf("%d %d %d %d %d\n", n, find(m, 6), find(m, 10), work(0), work(1));
  return 0;
}
