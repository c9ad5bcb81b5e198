// covers: [7.17.8] atomic_flag, fences, atomic pointers and atomic_bool
// native: clang
#include <stdatomic.h>
#include <stdio.h>

int main(void) {
  atomic_flag f = ATOMIC_FLAG_INIT;
  int a = atomic_flag_test_and_set(&f), b = atomic_flag_test_and_set_explicit(&f, memory_order_acq_rel);
  atomic_flag_clear(&f);
  int c = atomic_flag_test_and_set(&f);
  printf("%d %d %d\n", a, b, c);
  atomic_thread_fence(memory_order_seq_cst);
  atomic_signal_fence(memory_order_release);
  int v[4] = {1, 2, 3, 4};
  int *_Atomic p = v;
  int *old = atomic_fetch_add(&p, 2);
  printf("%td %d\n", old - v, *atomic_load(&p));
  atomic_bool q = 0;
  printf("%d ", atomic_exchange(&q, 5));
  printf("%d %d\n", atomic_load(&q), ATOMIC_INT_LOCK_FREE);
  atomic_uchar n = 250;
  atomic_fetch_add(&n, 10);
  printf("%d\n", atomic_load(&n));
  return 0;
}
