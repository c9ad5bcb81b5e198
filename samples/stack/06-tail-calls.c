// Stack 6 · A tail call reuses the frame
//
// isEven does nothing after isOdd returns but return itself: it does not need its frame any more when it calls. An
// optimising compiler first pops the frame and then jumps (jmp) instead of calling (call).
//
// What to do: set breakpoints on the lines marked STOP.
//   1. F5, and F5 again at each stop: isEven and isOdd pile up. The call stack has one entry more at each stop.
//   2. Now with optimisation: choose "Memscape: optimised (-O2)" in the view Run and Debug, and press F5. At each stop there
//      are only main and one of the two. The frame is at the same address each time. In the disassembly, isEven ends with jmp.
//   3. Remove the breakpoints, and give the program an argument ("args": ["10000000"] in launch.json): at -O2 it runs to
//      its end, at -O0 it is a stack overflow.
#include <stdio.h>
#include <stdlib.h>

#define NOT_INLINED __attribute__((noinline))

NOT_INLINED static int isOdd(long n);

NOT_INLINED static int isEven(long n) {
  if (n == 0) // STOP
    return 1;
  return isOdd(n - 1);
}

NOT_INLINED static int isOdd(long n) {
  if (n == 0) // STOP
    return 0;
  return isEven(n - 1);
}

int main(int argc, char **argv) {
  long n = argc > 1 ? atol(argv[1]) : 4;
  printf("%s\n", isEven(n) ? "even" : "odd");
  return 0;
}
