// covers: [7.17.7] atomic_store, load, exchange, compare_exchange, fetch_* functions
#include <stdatomic.h>
#include <stdio.h>

int main(void) {
  atomic_int a = ATOMIC_VAR_INIT(5);
  atomic_store(&a, 10);
  int old = atomic_exchange(&a, 20);
  printf("%d %d\n", old, atomic_load(&a));
  int expected = 20;
  _Bool ok = atomic_compare_exchange_strong(&a, &expected, 30);
  printf("%d %d\n", ok, expected);
  expected = 99;
  ok = atomic_compare_exchange_strong(&a, &expected, 40);
  printf("%d %d\n", ok, expected);
  old = atomic_fetch_add(&a, 5); printf("%d ", old);
  old = atomic_fetch_sub(&a, 15); printf("%d ", old);
  old = atomic_fetch_or(&a, 0x100); printf("%d ", old);
  old = atomic_fetch_and(&a, 0x10F); printf("%d ", old);
  old = atomic_fetch_xor(&a, 0xFF); printf("%d %d\n", old, atomic_load_explicit(&a, memory_order_acquire));
  atomic_ullong wide;
  atomic_init(&wide, 1);
  while (!atomic_compare_exchange_weak(&wide, &(unsigned long long){1}, 1ull << 40)) ;
  printf("%llu %d\n", (unsigned long long)wide, atomic_is_lock_free(&wide));
  return 0;
}
