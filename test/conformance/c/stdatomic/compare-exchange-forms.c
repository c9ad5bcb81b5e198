// covers: [7.17.7.4] compare and exchange: the expected value comes back, on integers, pointers, floating types and structures
// native: clang
#include <stdatomic.h>
#include <stdio.h>

struct pair { int a, b; };

int main(void) {
  atomic_int n = 5;
  int expected = 4;
  printf("%d ", atomic_compare_exchange_strong(&n, &expected, 9));
  printf("%d %d ", expected, n);
  printf("%d ", atomic_compare_exchange_strong_explicit(&n, &expected, 9, memory_order_acq_rel, memory_order_relaxed));
  printf("%d %d\n", expected, n);

  int x = 1, y = 2;
  int *_Atomic p = &x;
  int *seen = &y;
  printf("%d ", atomic_compare_exchange_strong(&p, &seen, &y));
  printf("%d ", seen == &x);
  printf("%d %d\n", atomic_compare_exchange_strong(&p, &seen, &y), *p);

  _Atomic double sum = 0.5;
  for (int k = 0; k < 10; k++) {
    double old = sum;
    while (!atomic_compare_exchange_weak(&sum, &old, old * 1.5)) {
    }
  }
  sum += 0.25;
  printf("%.6f\n", sum);

  _Atomic(struct pair) both;
  atomic_init(&both, ((struct pair){ 1, 2 }));
  struct pair was = atomic_load(&both), next = { 3, 4 };
  printf("%d ", atomic_compare_exchange_strong(&both, &was, next));
  was = (struct pair){ 0, 0 };
  printf("%d ", atomic_compare_exchange_strong(&both, &was, next));
  printf("%d %d\n", was.a, was.b);
  next.b = 8;
  was = atomic_exchange(&both, next);
  printf("%d %d %d\n", was.b, atomic_load(&both).b, (int)sizeof both);

  atomic_uchar lower = 1;
  unsigned char byte = 1;
  while (lower < 200)
    if (atomic_compare_exchange_weak(&lower, &byte, (unsigned char)(byte * 2 + 1))) byte = lower;
  printf("%d\n", lower);
  return 0;
}
