#include <stdio.h>
#include <stdlib.h>

static int calls;

static int square(int n) {
  int result = n * n; // BREAK square
  calls++;
  return result;
}

static int fib(int n) {
  if (n < 2)
    return n;
  return fib(n - 1) + fib(n - 2); // BREAK fib
}

static int ascending(const void *a, const void *b) {
  int x = *(const int *)a, y = *(const int *)b; // BREAK compare
  return x - y;
}

int main(void) {
  int sum = 0; // BREAK start
  for (int i = 0; i < 5; i++) {
    sum += square(i); // BREAK loop
  }
  int f = fib(10); // BREAK fibonacci
  int numbers[4] = {3, 1, 4, 2};
  qsort(numbers, 4, sizeof(int), ascending); // BREAK sort
  printf("%d %d %d\n", sum, f, numbers[0]); // BREAK print
  return 0;
}
