// covers: [7.13] setjmp and longjmp: values, zero becomes one, from nested calls, several buffers
#include <setjmp.h>
#include <stdio.h>

static jmp_buf outer, inner;
static void deep(int n) { if (n == 0) longjmp(inner, 0); deep(n - 1); }
static void fail(int v) { longjmp(outer, v); }

int main(void) {
  volatile int tries = 0;
  int v = setjmp(outer);
  printf("outer %d\n", v);
  if (v < 3) {
    switch (setjmp(inner)) {
      case 0: tries++; deep(20);
      case 1: printf("inner %d\n", tries); break;
    }
    fail(v + 1);
  }
  printf("%d\n", tries);
  return 0;
}
