/*
 * Mutexes (POSIX.1-2017, pthread_mutex_lock), after Drepper, "Futexes Are Tricky", mutex 3. All zero is the default one.
 *
 *     __i[0] type    __i[1] 0 free, 1 locked, 2 locked and waited for    __i[2] times locked (recursive)    __p[2] owner
 */
#include <errno.h>
#include <limits.h>
#include <pthread.h>
#include <time.h>

#define TYPE(m) ((m)->__u.__i[0])
#define STATE(m) (&(m)->__u.__i[1])
#define COUNT(m) ((m)->__u.__i[2])
#define OWNER(m) (*(pthread_t *)&(m)->__u.__p[2])
enum { FUTEX_WAIT, FUTEX_WAKE };
long __memscape_futex(int *, int, int, const struct timespec *);

int pthread_mutexattr_init(pthread_mutexattr_t *a) {
	a->__attr = PTHREAD_MUTEX_DEFAULT;
	return 0;
}
int pthread_mutexattr_destroy(pthread_mutexattr_t *a) {
	(void)a;
	return 0;
}
int pthread_mutexattr_settype(pthread_mutexattr_t *a, int type) {
	if (type < PTHREAD_MUTEX_NORMAL || type > PTHREAD_MUTEX_ERRORCHECK) return EINVAL;
	a->__attr = type;
	return 0;
}
int pthread_mutexattr_gettype(const pthread_mutexattr_t *restrict a, int *restrict type) {
	*type = a->__attr;
	return 0;
}

int pthread_mutex_init(pthread_mutex_t *restrict m, const pthread_mutexattr_t *restrict a) {
	*m = (pthread_mutex_t){0};
	if (a) TYPE(m) = a->__attr;
	return 0;
}
int pthread_mutex_destroy(pthread_mutex_t *m) { return *STATE(m) ? EBUSY : 0; }

int pthread_mutex_trylock(pthread_mutex_t *m) {
	int seen = 0;
	if (__atomic_compare_exchange_n(STATE(m), &seen, 1, 0, __ATOMIC_ACQUIRE, __ATOMIC_RELAXED)) {
		OWNER(m) = pthread_self();
		COUNT(m) = 1;
		return 0;
	}
	if (TYPE(m) != PTHREAD_MUTEX_NORMAL && OWNER(m) == pthread_self()) {
		if (TYPE(m) != PTHREAD_MUTEX_RECURSIVE) return EBUSY;
		if (COUNT(m) == INT_MAX) return EAGAIN;
		COUNT(m)++;
		return 0;
	}
	return EBUSY;
}

int pthread_mutex_timedlock(pthread_mutex_t *restrict m, const struct timespec *restrict until) {
	int r = pthread_mutex_trylock(m);
	if (r != EBUSY) return r;
	if (TYPE(m) == PTHREAD_MUTEX_ERRORCHECK && OWNER(m) == pthread_self()) return EDEADLK;
	while (__atomic_exchange_n(STATE(m), 2, __ATOMIC_ACQUIRE)) {
		struct timespec left, *timeout = NULL;
		if (until) {
			clock_gettime(CLOCK_REALTIME, &left);
			left.tv_sec = until->tv_sec - left.tv_sec;
			left.tv_nsec = until->tv_nsec - left.tv_nsec;
			if (left.tv_nsec < 0) {
				left.tv_nsec += 1000000000;
				left.tv_sec--;
			}
			if (left.tv_sec < 0) return ETIMEDOUT;
			timeout = &left;
		}
		__memscape_futex(STATE(m), FUTEX_WAIT, 2, timeout);
	}
	OWNER(m) = pthread_self();
	COUNT(m) = 1;
	return 0;
}
int pthread_mutex_lock(pthread_mutex_t *m) { return pthread_mutex_timedlock(m, NULL); }

int pthread_mutex_unlock(pthread_mutex_t *m) {
	if (TYPE(m) != PTHREAD_MUTEX_NORMAL) {
		if (!*STATE(m) || OWNER(m) != pthread_self()) return EPERM;
		if (--COUNT(m)) return 0;
	}
	OWNER(m) = 0;
	if (__atomic_exchange_n(STATE(m), 0, __ATOMIC_RELEASE) == 2)
		__memscape_futex(STATE(m), FUTEX_WAKE, 1, NULL);
	return 0;
}
