// optimization: 2
#include <stdio.h>
#include <stdlib.h>

static int scale(const char *text, int factor) {
  return atoi(text) * factor; //~ signed-integer-overflow
}

int main(void) {
  printf("%d\n", scale("21", 2));
  printf("%d\n", scale("2000000", 2000));
  return 0;
}
