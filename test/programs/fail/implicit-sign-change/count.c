// sanitize: default implicit-conversion
#include <stdio.h>

static unsigned count(int n) {
  return n; //~ implicit-sign-change
}

int main(void) {
  printf("%u\n", count(3));
  printf("%u\n", count(-3));
  return 0;
}
