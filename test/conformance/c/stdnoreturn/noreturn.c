// covers: [7.23] <stdnoreturn.h>
#include <setjmp.h>
#include <stdio.h>
#include <stdlib.h>
#include <stdnoreturn.h>

static jmp_buf env;
static noreturn void jump(int n) { longjmp(env, n); }
static noreturn void leave(void) { puts("leaving"); exit(5); }
static int choose(int n) {
  if (n > 0) return n * 2;
  jump(1 - n);
}

int main(void) {
  volatile int tries = 0;
  int r = setjmp(env);
  printf("%d\n", r);
  if (tries++ < 2) printf("%d\n", choose(2 - 2 * tries));
  leave();
}
