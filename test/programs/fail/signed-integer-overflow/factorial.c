#include <stdio.h>

static int factorial(int n) {
  int product = 1;
  for (int i = 2; i <= n; i++)
    product *= i; //~ signed-integer-overflow
  return product;
}

int main(void) {
  printf("%d\n", factorial(12));
  printf("%d\n", factorial(14));
  return 0;
}
