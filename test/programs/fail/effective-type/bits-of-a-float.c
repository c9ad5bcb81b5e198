// sanitize: default effective-type
#include <stdio.h>
int main(void) {
  float f = 1.5f;
  int bits = *(int *)&f; //~ effective-type
  printf("%08x\n", bits);
  return 0;
}
