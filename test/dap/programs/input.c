#include <stdio.h>

int main(void) {
  int a, b;
  printf("two numbers: ");
  fflush(stdout);
  if (scanf("%d %d", &a, &b) != 2)
    return 1;
  printf("sum %d\n", a + b); // BREAK
  return 0;
}
