#include <stdio.h>

static int flag(int n) {
  return 3 << n; //~ shift-out-of-bounds
}

static int times8(int v) {
  return v << 3; //~ shift-out-of-bounds
}

int main(void) {
  printf("%d\n", flag(4));
  printf("%d\n", flag(31));
  printf("%d\n", times8(5));
  printf("%d\n", times8(-5));
  return 0;
}
