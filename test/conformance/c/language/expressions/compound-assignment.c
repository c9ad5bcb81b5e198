// covers: [6.5.16.2] compound assignment evaluates its left side once and converts back
#include <stdio.h>

static int calls;
static int *slot(int *a) { calls++; return a + calls % 3; }

int main(void) {
  int a[3] = {10, 20, 30};
  *slot(a) += 5;
  *slot(a) *= 2;
  *slot(a) <<= 3;
  printf("%d %d %d %d\n", a[0], a[1], a[2], calls);
  char c = 10;
  c *= 2.55;
  int i = 7;
  i /= 2.0f;
  unsigned short u = 3;
  u -= 5;
  printf("%d %d %d\n", c, i, u);
  int x = 12, y = 10;
  x ^= y; y ^= x; x ^= y;
  printf("%d %d ", x, y);
  x |= y &= 6;
  printf("%d %d\n", x, y);
  return 0;
}
