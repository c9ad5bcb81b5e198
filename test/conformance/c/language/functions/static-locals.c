// covers: [6.2.4] static local objects keep their value; each block and function has its own
#include <stdio.h>

static int counter(int step) { static int n = 100; return n += step; }
static int *cell(int i) { static int cells[4] = {1, 2, 3, 4}; return &cells[i]; }
static int two(int which) {
  if (which) { static int n = 5; return n++; }
  static int n = 50;
  return n++;
}
static unsigned long fib(int n) {
  static unsigned long memo[60];
  if (n < 2) return n;
  return memo[n] ? memo[n] : (memo[n] = fib(n - 1) + fib(n - 2));
}

int main(void) {
  counter(1); counter(10);
  printf("%d\n", counter(100));
  *cell(2) = 33;
  printf("%d %d\n", *cell(2), *cell(3));
  two(1); two(0); two(0);
  int a = two(1), b = two(0);
  printf("%d %d %lu\n", a, b, fib(59));
  return 0;
}
