// Stack 1 · What a call and a return do
//
// The first six arguments travel in registers (edi, esi, edx, ecx, r8d, r9d), the others are put onto the stack. `call`
// pushes the return address and jumps. Then the callee's prologue runs: push rbp, mov rbp, rsp, sub rsp, N. Its end undoes
// that in reverse: leave (or mov rsp, rbp; pop rbp), and ret takes the return address off the stack and jumps there.
//
// What to do
//   1. Set a breakpoint on the line marked STOP, and press F5. Open the disassembly: right click, Open Disassembly View.
//   2. Step Into (F11) in the disassembly goes one instruction at a time. Heap Map, on the left: rsp and rbp are arrows at
//      the bytes that they point to. 7 and 8 are stored at rsp and rsp + 8; then the registers get their values.
//   3. At `call`: rsp goes down by 8, and the return address is in the new word.
//   4. push rbp: rsp goes down by 8 again, the word holds main's rbp. mov rbp, rsp: both arrows are at the same word.
//      sub rsp: all local variables have their place. Nothing was written there.
//   5. Go on to the end of weigh: leave brings rsp back above the local variables and rbp back to main's; ret brings rsp
//      back to where it was before the call.
//   6. The popped bytes are still there, below rsp: look for the sum, 204 (0xcc). They are dead: the next call overwrites them.
//   7. Step Back Into (command palette) goes back into weigh, to ret; Step Back undoes each of these steps.
#include <stdio.h>

static int weigh(int a, int b, int c, int d, int e, int f, int g, int h) {
  int sum = a + 2 * b + 3 * c + 4 * d + 5 * e + 6 * f + 7 * g + 8 * h;
  return sum;
}

int main(void) {
  int result = weigh(1, 2, 3, 4, 5, 6, 7, 8); // STOP
  printf("%d\n", result);
  return 0;
}
