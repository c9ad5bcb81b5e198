// Stack 5 · Stack overflow by a local variable that is too large
//
// What to do
//   1. Press F5. The program stops at the first line of average: the message says that its frame needs 16 MiB, twice of
//      what the whole stack has.
//   2. The subtraction (sub rsp, N) itself would work on a real machine, too; the first write into the array crashes.
//   3. Repair it: static double samples[…], or a block from malloc.
#include <stdio.h>

static double average(int n) {
  double samples[2 * 1024 * 1024];
  double sum = 0;
  for (int i = 0; i < n; i++) {
    samples[i] = i;
    sum += samples[i];
  }
  return sum / n;
}

int main(void) {
  printf("%f\n", average(10));
  return 0;
}
