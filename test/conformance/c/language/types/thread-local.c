// covers: [6.7.1] _Thread_local objects, static within a function too
#include <stdio.h>
#include <threads.h>

static _Thread_local int counter = 3;
_Thread_local int table[4] = {1, 2, 3, 4};

static int next(void) { static _Thread_local int n = 10; return n++; }

int main(void) {
  counter += 4;
  int *p = &counter;
  *p *= 2;
  next();
  table[1] += next();
  printf("%d %d %d %d\n", counter, table[1], table[3], next());
  return 0;
}
