#include <math.h>
#include <stdio.h>

static int to_int(double seconds) {
  return (int)seconds; //~ float-cast-overflow
}

static unsigned char level(float v) {
  return (unsigned char)v; //~ float-cast-overflow
}

int main(void) {
  printf("%d\n", to_int(1.5e9));
  printf("%d\n", to_int(3e9) != 0);
  printf("%d\n", level(255.9f));
  printf("%d\n", level(NAN) == 0);
  return 0;
}
