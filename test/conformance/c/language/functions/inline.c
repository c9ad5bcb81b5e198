// covers: [6.7.4] inline functions: static inline, and inline with an external definition
#include <stdio.h>

static inline int square(int x) { return x * x; }
inline int cube(int x) { return x * x * x; }
extern inline int cube(int x);
static inline __attribute__((always_inline)) int step(int *n) { return (*n)++; }

int main(void) {
  int (*f)(int) = cube, n = 0;
  int a = step(&n) + 10 * square(3);
  printf("%d %d %d %d\n", square(7), f(3), a, n);
  return 0;
}
