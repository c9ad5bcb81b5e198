// covers: [6.7.6.3] qualifiers and static within an array parameter
#include <stdio.h>

static int first3(const int a[static 3]) { return a[0] * 100 + a[1] * 10 + a[2]; }
static int fixed(int a[const 2]) { a[1]++; return a[0] + a[1]; }
static int count(int n, const char *v[restrict n]) { int c = 0; for (int i = 0; i < n; i++) c += v[i][0] == 'x'; return c; }

int main(void) {
  int a[] = {1, 2, 3, 4};
  int low = first3(a), high = first3(a + 1), sum = fixed(a);
  printf("%d %d %d\n", low, high, sum);
  printf("%d %d\n", a[1], count(3, (const char *[]){"xa", "b", "xc"}));
  return 0;
}
