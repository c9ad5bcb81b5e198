#include <stdio.h>

struct pair {
  int first, second;
};

static volatile int seen;

__attribute__((noinline)) static void swap(struct pair *p, int *numbers) {
  int t = p->first;
  p->first = p->second;
  p->second = t;
  numbers[2] = t; // BREAK swap
  seen = numbers[3];
}

static inline __attribute__((always_inline)) int twice(int n) {
  seen = n; // BREAK inlined
  return n * 2;
}

__attribute__((noinline)) static int countdown(int n, int sum) {
  seen = n; // BREAK countdown
  if (n == 0)
    return sum;
  return countdown(n - 1, sum + seen);
}

__attribute__((noinline)) static int last(int n) {
  seen = n; // BREAK last
  return seen + 1;
}

__attribute__((noinline)) static int forward(int n) {
  seen = n;
  return last(n * 2);
}

int main(void) {
  struct pair p = {1, 2};
  int numbers[4] = {10, 20, 30, 40};
  swap(&p, numbers);
  seen = twice(p.first); // BREAK swapped
  printf("%d %d\n", countdown(3, 0), forward(5));
  return p.first - numbers[2] - 1;
}
