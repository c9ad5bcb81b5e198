#include <stdatomic.h>
#include <stdio.h>
int main(void) {
    atomic_int a = 5; printf("%d", atomic_fetch_add(&a, 3)); printf(" %d", atomic_fetch_sub(&a, 1)); printf(" %d", atomic_fetch_or(&a, 8)); printf(" %d", atomic_fetch_and(&a, 12)); printf(" %d", atomic_fetch_xor(&a, 5)); printf(" %d\n", a);
    int expected = 1; printf("%d ", atomic_compare_exchange_strong(&a, &expected, 100)); printf("%d ", expected); printf("%d ", atomic_compare_exchange_strong(&a, &expected, 100)); printf("%d\n", a);
    printf("%d ", atomic_exchange(&a, 77)); printf("%d\n", atomic_load(&a)); atomic_store_explicit(&a, 3, memory_order_release); printf("%d\n", atomic_load_explicit(&a, memory_order_acquire));
    _Atomic long l = 1L << 40; l += 5; l *= 2; printf("%ld\n", l); _Atomic unsigned char c = 250; c += 10; printf("%d\n", c); _Atomic short s = -1; s--; printf("%d\n", s); _Atomic(double) d = 1.5; d = d + 1; printf("%g\n", d);
    atomic_flag f = ATOMIC_FLAG_INIT; printf("%d", atomic_flag_test_and_set(&f)); printf(" %d\n", atomic_flag_test_and_set(&f)); int i = 4; printf("%d ", __sync_fetch_and_add(&i, 2)); printf("%d\n", i); printf("%d\n", __atomic_nand_fetch(&i, 3, 5)); atomic_thread_fence(memory_order_seq_cst);
    return 0;
}
