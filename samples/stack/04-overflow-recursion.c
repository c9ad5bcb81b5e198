// Stack 4 · Stack overflow by recursion without end
//
// Each call takes a frame. The stack has 8 MiB (unless launch.json says otherwise: "stackSize"), and below it lies a guard
// page: who touches it is stopped by the system (SIGSEGV).
//
// What to do
//   1. Press F5. The program stops at the call for which there is no room. The message says how many calls are active, which
//      functions call each other without end, and how much each round takes.
//   2. Call Stack: isEven and isOdd in turn. Look at n: it gets further away from 0. An odd number was expected to be
//      positive.
//   3. Heap Map, on the left, bottom: less than one frame is left.
#include <stdio.h>

static int isOdd(int n);

static int isEven(int n) {
  char note[100];
  note[0] = 'e';
  return n == 0 ? note[0] == 'e' : isOdd(n - 1);
}

static int isOdd(int n) {
  return n == 0 ? 0 : isEven(n - 1); // the guilty call, or the one in isEven
}

int main(void) {
  printf("%d\n", isEven(-2));
  return 0;
}
