#include <stdio.h>

int main(void) {
  int x = 1
  printf("x is %d\n", x);
  return 0;
}
