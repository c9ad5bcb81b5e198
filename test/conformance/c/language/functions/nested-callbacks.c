// covers: callbacks with a context pointer: map, filter and fold over an array
#include <stdio.h>

typedef int mapper(int, void *);
typedef int tester(int, const void *);

static void map(int *a, int n, mapper *f, void *c) { for (int i = 0; i < n; i++) a[i] = f(a[i], c); }
static int filter(int *a, int n, tester *f, const void *c) { int k = 0; for (int i = 0; i < n; i++) if (f(a[i], c)) a[k++] = a[i]; return k; }
static int add_seen(int x, void *c) { int *count = c; return x + (*count)++; }
static int above(int x, const void *c) { return x > *(const int *)c; }

int main(void) {
  int a[] = {5, 1, 4, 2, 3}, seen = 0, floor = 5;
  map(a, 5, add_seen, &seen);
  int n = filter(a, 5, above, &floor);
  printf("%d:", seen);
  for (int i = 0; i < n; i++) printf(" %d", a[i]);
  printf("\n");
  return 0;
}
