/* call_once and pthread_once. The flag is 0 before, 2 after, 1 meanwhile. */
#include <pthread.h>
#include <threads.h>

int sched_yield(void);

int pthread_once(pthread_once_t *flag, void (*f)(void)) {
	for (;;) {
		int expected = 0;
		if (__atomic_load_n(flag, __ATOMIC_ACQUIRE) == 2) return 0;
		if (__atomic_compare_exchange_n(flag, &expected, 1, 0, __ATOMIC_ACQ_REL, __ATOMIC_ACQUIRE)) {
			f();
			__atomic_store_n(flag, 2, __ATOMIC_RELEASE);
			return 0;
		}
		if (expected == 1) sched_yield();
	}
}

void call_once(once_flag *flag, void (*f)(void)) { pthread_once(flag, f); }
