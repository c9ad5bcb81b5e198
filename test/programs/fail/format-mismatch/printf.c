#include <stdio.h>

int main(void) {
  int n = 3;
  double x = 2.5;
  printf("%d\n", x);       //~ format-mismatch
  printf("%.1f\n", n);     //~ format-mismatch
  printf("%d of %d\n", n); //~ format-mismatch
  return 0;
}
