// covers: [7.17.6] the atomic integer types: every fetch operation on each width wraps, and returns the old value
// native: clang
#include <stdatomic.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>

#define TRY(type, start, operand)                                                                     \
  do {                                                                                                \
    _Atomic type a;                                                                                   \
    atomic_init(&a, (type)(start));                                                                   \
    long long o1 = (long long)atomic_fetch_add(&a, (type)(operand)), n1 = (long long)atomic_load(&a); \
    long long o2 = (long long)atomic_fetch_sub(&a, (type)3), n2 = (long long)atomic_load(&a);         \
    long long o3 = (long long)atomic_fetch_or(&a, (type)0x41), n3 = (long long)atomic_load(&a);       \
    long long o4 = (long long)atomic_fetch_xor(&a, (type)0x0f), n4 = (long long)atomic_load(&a);      \
    long long o5 = (long long)atomic_fetch_and(&a, (type)0x7c), n5 = (long long)atomic_load(&a);      \
    long long o6 = (long long)atomic_exchange(&a, (type)9), n6 = (long long)atomic_load(&a);          \
    printf(#type ": %lld>%lld %lld>%lld %lld>%lld %lld>%lld %lld>%lld %lld>%lld lock-free %d\n", o1, n1, o2, n2, o3, n3, o4, n4, \
           o5, n5, o6, n6, atomic_is_lock_free(&a));                                                  \
  } while (0)

int main(void) {
  TRY(signed char, 120, 20);
  TRY(unsigned char, 250, 20);
  TRY(short, 32760, 20);
  TRY(unsigned short, 65530, 20);
  TRY(int, INT32_MAX, 2);
  TRY(unsigned, UINT32_MAX, 2);
  TRY(long long, INT64_MAX, 2);
  TRY(unsigned long long, 40, 2);
  atomic_uintptr_t p = 100;
  atomic_fetch_add_explicit(&p, 28, memory_order_relaxed);
  atomic_int_fast16_t f = 7;
  f *= 6;
  atomic_schar c = 1;
  c <<= 6;
  ++c;
  atomic_bool b = false;
  printf("%ju %d %d %d ", (uintmax_t)p, (int)f, c, atomic_exchange(&b, true));
  printf("%d\n", b);
  int array[8] = { 0, 1, 2, 3, 4, 5, 6, 7 };
  int *_Atomic walker = array;
  printf("%d ", *atomic_fetch_add(&walker, 5));
  printf("%d ", *walker);
  printf("%d\n", *(atomic_fetch_sub(&walker, 2) - 1));
  return 0;
}
