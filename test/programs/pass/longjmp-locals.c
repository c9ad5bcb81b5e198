// Locals across longjmp that keep their values: volatile, not changed, set again, or with an address that goes elsewhere.
#include <setjmp.h>
#include <stdio.h>

static jmp_buf home;
static void deeper(int n) {
  if (n == 0) longjmp(home, 1);
  deeper(n - 1);
}
static void set(int *where) { *where = 9; }

int main(void) {
  int same = 4, again = 0, seen = 0;
  volatile int tries = 0;
  int table[2] = {0};
  set(&seen);
  for (int round = 0; round < 3; round++) {
    if (setjmp(home) == 0) {
      again = round;
      tries++;
      table[1] = round;
      seen++;
      deeper(3);
    }
    again = 1;
    if (again + same == 5) printf("%d %d %d\n", tries, table[1], seen);
  }
}
