#include "square.h"
#include <stdio.h>

int main(void) {
  printf("7 squared is %d\n", square(7));
  return 0;
}
