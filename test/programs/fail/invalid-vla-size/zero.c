#include <stdio.h>

static int reverse(int n) {
  int digits[n]; //~ invalid-vla-size
  for (int i = 0; i < n; i++) digits[i] = n - i;
  return n > 0 ? digits[0] : 0;
}

int main(void) {
  printf("%d\n", reverse(3));
  printf("%d\n", reverse(0));
  return 0;
}
