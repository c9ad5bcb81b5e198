// covers: [6.7.4] _Noreturn functions that leave by longjmp or exit
#include <setjmp.h>
#include <stdio.h>
#include <stdlib.h>
#include <stdnoreturn.h>

static jmp_buf top;
static noreturn void fail(int code) { longjmp(top, code); }
static noreturn void finish(void) { printf("finish\n"); exit(3); }
static int checked(int x) { if (x < 0) fail(-x); return x * 2; }

int main(void) {
  int code = setjmp(top);
  if (code) { printf("failed %d\n", code); finish(); }
  printf("%d\n", checked(21));
  checked(-7);
  return 0;
}
