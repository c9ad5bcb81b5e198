#include <stdatomic.h>
#include <stdbool.h>
_Atomic int counter; _Atomic(void *) pointer; _Atomic double real; atomic_flag flag;
struct Pair { long a, b; }; _Atomic struct Pair pair;
int work(int v) {
  atomic_fetch_add(&counter, v); atomic_fetch_or_explicit(&counter, 3, memory_order_relaxed); counter ^= 5; counter--;
  int expected = 4;
  bool ok = atomic_compare_exchange_strong(&counter, &expected, 9);
  ok &= atomic_compare_exchange_weak_explicit(&counter, &expected, 9, memory_order_acq_rel, memory_order_acquire);
  atomic_thread_fence(memory_order_seq_cst); atomic_signal_fence(memory_order_release);
  atomic_store_explicit(&pointer, &counter, memory_order_release);
  real = real + 1.5;
  int *p = atomic_load_explicit(&pointer, memory_order_acquire);
  volatile int noisy = v; noisy++;
  struct Pair q = { 1, 2 }; pair = q;
  return atomic_exchange(&counter, *p) + ok + atomic_flag_test_and_set(&flag) + __sync_fetch_and_nand(&v, 3) + __sync_val_compare_and_swap(&noisy, 1, 2) + __atomic_fetch_max(&v, 3, 5);
}
