// covers: [6.7.2.4] _Atomic types: assignments and compound operators are atomic operations
// native: clang
#include <stdatomic.h>
#include <stdio.h>

struct pair { int a, b; };
static _Atomic int counter = 5;
static _Atomic(struct pair) both;

int main(void) {
  counter += 10;
  counter++;
  int old = counter--;
  counter ^= 3;
  printf("%d %d\n", old, counter);
  _Atomic double d = 1.5;
  d *= 4;
  both = (struct pair){1, 2};
  struct pair p = both;
  _Atomic unsigned char c = 250;
  c += 10;
  int *_Atomic q = &p.a;
  q++;
  printf("%g %d %d %d %d\n", d, p.a, p.b, c, *q);
  return 0;
}
