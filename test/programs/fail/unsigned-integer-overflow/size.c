// sanitize: default unsigned-integer-overflow
#include <stdlib.h>

static int *make(unsigned count) {
  unsigned bytes = count * (unsigned)sizeof(int); //~ unsigned-integer-overflow
  return malloc(bytes);
}

int main(void) {
  free(make(1000));
  free(make(0x40000001u));
  return 0;
}
