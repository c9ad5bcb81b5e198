// covers: [7.13.2.1] automatic objects after longjmp: volatile ones and unchanged ones keep their values
#include <setjmp.h>
#include <stdio.h>

static jmp_buf env;
static void deep(int n) { if (n == 0) longjmp(env, 0); deep(n - 1); }

int main(void) {
  volatile int count = 0;
  int unchanged = 42;
  volatile double d[3] = {0};
  int r = setjmp(env);
  printf("%d %d %d %g\n", r, count, unchanged, d[count % 3]);
  if (count < 4) {
    count++;
    d[count % 3] = count * 1.5;
    deep(count * 10);
  }
  switch (setjmp(env)) {
  case 0: puts("first"); longjmp(env, 3);
  case 3: puts("third"); break;
  default: puts("other");
  }
  return 0;
}
