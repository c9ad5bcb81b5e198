// covers: [7.24.5.1] bsearch in arrays of every length, for each key and between them
#include <stdio.h>
#include <stdlib.h>
static int calls;
static int cmp(const void *k, const void *e) { calls++; return *(const int *)k - *(const int *)e; }
int main(void) {
  int v[40], wrong = 0;
  for (int i = 0; i < 40; i++) v[i] = 2 * i;
  for (int n = 0; n <= 40; n++)
    for (int k = -1; k <= 2 * n + 1; k++) {
      int *f = bsearch(&k, v, n, sizeof *v, cmp);
      int there = k >= 0 && k % 2 == 0 && k / 2 < n;
      wrong += there ? f != v + k / 2 : f != NULL;
    }
  printf("%d %d\n", wrong, calls > 0);
  return 0;
}
