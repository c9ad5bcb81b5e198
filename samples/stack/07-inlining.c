// Stack 7 · An inlined function has no frame
//
// What to do: set a breakpoint on the line marked STOP.
//   1. F5: square has a frame of its own between printf's and twice's.
//   2. Choose "Memscape: optimised (-O2)" in the view Run and Debug, and press F5. The call stack still tells where the
//      program is in the source: square [inlined], twice, main. But in the Heap Map there is no frame of square: its code
//      stands in twice, and its variable lives in twice's frame or in a register.
//   3. The disassembly of twice has no call of square.
#include <stdio.h>

static int square(int n) {
  int result = n * n;
  printf("%d squared\n", n); // STOP
  return result;
}

__attribute__((noinline)) static int twice(int n) { return square(n) + square(n + 1); }

int main(int argc, char **argv) {
  (void)argv;
  printf("%d\n", twice(argc + 2));
  return 0;
}
