#include <stdio.h>

static unsigned mask(int bits) {
  return (1u << bits) - 1; //~ shift-out-of-bounds
}

static unsigned high(unsigned v, int n) {
  return v >> n; //~ shift-out-of-bounds
}

int main(void) {
  printf("%u\n", mask(8));
  printf("%u\n", mask(32));
  printf("%u\n", high(80, 4));
  printf("%u\n", high(80, -1));
  return 0;
}
