/* Thread-specific data (POSIX.1-2017, pthread_key_create), and comparing threads. */
#include <errno.h>
#include <limits.h>
#include <pthread.h>

static struct {
	_Bool used;
	void (*destructor)(void *);
} keys[PTHREAD_KEYS_MAX];
static _Thread_local const void *values[PTHREAD_KEYS_MAX];

int pthread_key_create(pthread_key_t *key, void (*destructor)(void *)) {
	for (unsigned i = 0; i < PTHREAD_KEYS_MAX; i++)
		if (!__atomic_test_and_set(&keys[i].used, __ATOMIC_ACQ_REL)) {
			keys[i].destructor = destructor;
			*key = i;
			return 0;
		}
	return EAGAIN;
}
int pthread_key_delete(pthread_key_t key) {
	if (key >= PTHREAD_KEYS_MAX || !keys[key].used) return EINVAL;
	keys[key].destructor = NULL;
	values[key] = NULL;
	__atomic_clear(&keys[key].used, __ATOMIC_RELEASE);
	return 0;
}
void *pthread_getspecific(pthread_key_t key) { return key < PTHREAD_KEYS_MAX ? (void *)values[key] : NULL; }
int pthread_setspecific(pthread_key_t key, const void *value) {
	if (key >= PTHREAD_KEYS_MAX || !keys[key].used) return EINVAL;
	values[key] = value;
	return 0;
}

/* As the thread ends: again and again, since destructors may set values. */
void __memscape_run_key_destructors(void) {
	for (int round = 0; round < PTHREAD_DESTRUCTOR_ITERATIONS; round++) {
		_Bool any = 0;
		for (unsigned i = 0; i < PTHREAD_KEYS_MAX; i++) {
			void *value = (void *)values[i];
			values[i] = NULL;
			if (!value || !keys[i].used || !keys[i].destructor) continue;
			any = 1;
			keys[i].destructor(value);
		}
		if (!any) break;
	}
}

#undef pthread_equal
int pthread_equal(pthread_t a, pthread_t b) { return a == b; }
