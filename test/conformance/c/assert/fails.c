// covers: [7.2.1.1] assert that fails prints to standard error and aborts
#include <assert.h>
#include <stdio.h>

static int checked(int x) { assert(x > 0 && "positive"); return x; }

int main(void) {
  printf("%d\n", checked(5));
  fflush(stdout);
  printf("%d\n", checked(-5));
  return 0;
}
