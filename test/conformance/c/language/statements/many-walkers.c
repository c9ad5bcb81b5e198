// covers: [6.8.5] a loop over eighteen pointers at once, each moved by a step of its own: more values than registers
// optimization: 2
#include <stdio.h>

#define EACH(A) A(0) A(1) A(2) A(3) A(4) A(5) A(6) A(7) A(8) A(9) A(10) A(11) A(12) A(13) A(14) A(15) A(16) A(17)
#define ROW(n) static float row##n[64];
#define SUM(n) static float sum##n;
#define WALKER(n) float *walker##n = row##n + x;
#define STEP(n) sum##n += *walker##n, walker##n += 3, sum##n += 2 * walker##n[x];
#define FILL(n) \
  for (int k = 0; k < 64; k++) row##n[k] = (float)(k % 7 + n);
#define SHOW(n) printf("%g ", (double)sum##n);

EACH(ROW)
EACH(SUM)
static volatile int stop;

__attribute__((noinline)) static void walk(int x) {
  EACH(WALKER)
  int rounds = 0;
  do {
    EACH(STEP)
    rounds++;
  } while (!stop && rounds < 12);
}

int main(void) {
  EACH(FILL)
  walk(1);
  stop = 1;
  walk(2);
  EACH(SHOW)
  putchar('\n');
  return 0;
}
