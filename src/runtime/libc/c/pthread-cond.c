/*
 * Condition variables (POSIX.1-2017, pthread_cond_wait): a counter that every signal raises and that waiters wait on.
 *
 *     __i[0] counter    __i[1] waiters    __i[2] clock
 */
#include <errno.h>
#include <limits.h>
#include <pthread.h>
#include <time.h>

enum { FUTEX_WAIT, FUTEX_WAKE };
long __memscape_futex(int *, int, int, const struct timespec *);

int pthread_condattr_init(pthread_condattr_t *a) {
	*a = (pthread_condattr_t){0};
	return 0;
}
int pthread_condattr_destroy(pthread_condattr_t *a) {
	(void)a;
	return 0;
}
int pthread_condattr_setclock(pthread_condattr_t *a, clockid_t clock) {
	if (clock != CLOCK_REALTIME && clock != CLOCK_MONOTONIC) return EINVAL;
	a->__attr = clock;
	return 0;
}
int pthread_condattr_getclock(const pthread_condattr_t *restrict a, clockid_t *restrict clock) {
	*clock = a->__attr;
	return 0;
}

int pthread_cond_init(pthread_cond_t *restrict c, const pthread_condattr_t *restrict a) {
	*c = (pthread_cond_t){0};
	if (a) c->__u.__i[2] = a->__attr;
	return 0;
}
int pthread_cond_destroy(pthread_cond_t *c) {
	(void)c;
	return 0;
}

int pthread_cond_timedwait(pthread_cond_t *restrict c, pthread_mutex_t *restrict m, const struct timespec *restrict until) {
	int *counter = &c->__u.__i[0];
	int *waiters = &c->__u.__i[1];
	int seen = __atomic_load_n(counter, __ATOMIC_ACQUIRE);
	struct timespec left, *timeout = NULL;
	if (until) {
		if (until->tv_nsec < 0 || until->tv_nsec >= 1000000000) return EINVAL;
		clock_gettime(c->__u.__i[2], &left);
		left.tv_sec = until->tv_sec - left.tv_sec;
		left.tv_nsec = until->tv_nsec - left.tv_nsec;
		if (left.tv_nsec < 0) {
			left.tv_nsec += 1000000000;
			left.tv_sec--;
		}
		if (left.tv_sec < 0) return ETIMEDOUT;
		timeout = &left;
	}
	__atomic_add_fetch(waiters, 1, __ATOMIC_SEQ_CST);
	int r = pthread_mutex_unlock(m);
	if (r == 0) {
		if (__memscape_futex(counter, FUTEX_WAIT, seen, timeout) == -ETIMEDOUT) r = ETIMEDOUT;
		pthread_mutex_lock(m);
	}
	__atomic_sub_fetch(waiters, 1, __ATOMIC_SEQ_CST);
	return r;
}
int pthread_cond_wait(pthread_cond_t *restrict c, pthread_mutex_t *restrict m) {
	return pthread_cond_timedwait(c, m, NULL);
}

static int wake(pthread_cond_t *c, int count) {
	__atomic_add_fetch(&c->__u.__i[0], 1, __ATOMIC_SEQ_CST);
	if (__atomic_load_n(&c->__u.__i[1], __ATOMIC_SEQ_CST))
		__memscape_futex(&c->__u.__i[0], FUTEX_WAKE, count, NULL);
	return 0;
}
int pthread_cond_signal(pthread_cond_t *c) { return wake(c, 1); }
int pthread_cond_broadcast(pthread_cond_t *c) { return wake(c, INT_MAX); }
