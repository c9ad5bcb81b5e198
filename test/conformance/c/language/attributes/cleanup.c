// covers: attribute cleanup: run when the scope is left in any way, last declared first
#include <stdio.h>

static void leave(int *p) { printf("leave %d\n", *p); }
#define SCOPED __attribute__((cleanup(leave))) int

static int f(int n) {
  SCOPED a = n;
  for (int i = 0; i < 3; i++) {
    SCOPED b = n * 10 + i;
    if (i == 1) continue;
    if (n == 2 && i == 2) return a + b;
  }
  SCOPED c = n * 100;
  goto out;
out:
  return c;
}

int main(void) {
  printf("%d\n", f(1));
  printf("%d\n", f(2));
  return 0;
}
