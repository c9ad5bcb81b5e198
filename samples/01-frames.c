// 01 · Frames and recursion
//
// A call pushes a frame onto the stack: the return address, the caller's saved frame pointer (rbp), and below them the
// function's own variables. The stack grows downward: a called function's frame has lower addresses than its caller's.
//
// What to do
//   1. Click left of the number of the line marked STOP to set a breakpoint, and press F5.
//   2. Call stack: factorial is there five times, and main once.
//   3. Variables: click on each factorial in the call stack. Every frame has its own n: 1, 2, 3, 4, 5.
//   4. Heap Map, on the left: the five frames lie one below the other and are equally large. In each stands the return
//      address (it leads back into factorial, or into main) and the saved rbp (it leads to the caller's frame).
//   5. Step Out (Shift+F11): a frame is popped, and the product so far is returned. Its bytes are still there, below rsp.
//   6. Reverse (Alt+F5): back in time to the breakpoint, and the frame is there again.
#include <stdio.h>

static long factorial(int n) {
  if (n <= 1)
    return 1; // STOP: five frames of factorial
  return n * factorial(n - 1);
}

int main(void) {
  long result = factorial(5);
  printf("5! = %ld\n", result);
  return 0;
}
