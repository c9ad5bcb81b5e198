#include <unistd.h>

volatile int go = 1;

static int spin(void) {
  int n = 0;
  write(1, "spinning\n", 9);
  while (go)
    n++;
  return n > 0 ? 3 : 4;
}

int main(void) {
  return spin();
}
