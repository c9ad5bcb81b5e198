/*
 * Attributes of threads, mutexes and the rest (POSIX.1-2017). A thread's, as ../../threads/thread.ts reads them:
 *
 *     __i[0] detached    __s[1] stack size (0: default)    __s[2] the program's own stack    __s[3] guard
 */
#include <errno.h>
#include <pthread.h>
#include <sched.h>
#include <string.h>

#define DETACHED(a) ((a)->__u.__i[0])
#define SIZE(a) ((a)->__u.__s[1])
#define STACK(a) ((a)->__u.__s[2])
#define GUARD(a) ((a)->__u.__s[3])
#define POLICY(a) ((a)->__u.__i[8])
#define PRIORITY(a) ((a)->__u.__i[9])
#define INHERIT(a) ((a)->__u.__i[10])
enum { DEFAULT_STACK = 8 << 20, LEAST_STACK = 16384, ROBUST = 4 };

int pthread_attr_init(pthread_attr_t *a) {
	memset(a, 0, sizeof *a);
	GUARD(a) = 4096;
	return 0;
}
int pthread_attr_destroy(pthread_attr_t *a) {
	(void)a;
	return 0;
}
int pthread_attr_setdetachstate(pthread_attr_t *a, int state) {
	if (state != PTHREAD_CREATE_JOINABLE && state != PTHREAD_CREATE_DETACHED) return EINVAL;
	DETACHED(a) = state;
	return 0;
}
int pthread_attr_getdetachstate(const pthread_attr_t *a, int *state) {
	*state = DETACHED(a);
	return 0;
}
int pthread_attr_setstacksize(pthread_attr_t *a, size_t size) {
	if (size < LEAST_STACK) return EINVAL;
	SIZE(a) = size;
	return 0;
}
int pthread_attr_getstacksize(const pthread_attr_t *restrict a, size_t *restrict size) {
	*size = SIZE(a) ? SIZE(a) : DEFAULT_STACK;
	return 0;
}
int pthread_attr_setstack(pthread_attr_t *a, void *stack, size_t size) {
	if (size < LEAST_STACK) return EINVAL;
	STACK(a) = (unsigned long)stack;
	SIZE(a) = size;
	return 0;
}
int pthread_attr_getstack(const pthread_attr_t *restrict a, void **restrict stack, size_t *restrict size) {
	*stack = (void *)STACK(a);
	return pthread_attr_getstacksize(a, size);
}
int pthread_attr_setguardsize(pthread_attr_t *a, size_t size) {
	GUARD(a) = size;
	return 0;
}
int pthread_attr_getguardsize(const pthread_attr_t *restrict a, size_t *restrict size) {
	*size = GUARD(a);
	return 0;
}
int pthread_attr_setscope(pthread_attr_t *a, int scope) {
	(void)a;
	return scope == PTHREAD_SCOPE_SYSTEM ? 0 : scope == PTHREAD_SCOPE_PROCESS ? ENOTSUP : EINVAL;
}
int pthread_attr_getscope(const pthread_attr_t *restrict a, int *restrict scope) {
	(void)a;
	*scope = PTHREAD_SCOPE_SYSTEM;
	return 0;
}
/* Priorities are kept and have no effect: the scheduler is the seed's. */
int pthread_attr_setschedpolicy(pthread_attr_t *a, int policy) {
	if (policy != SCHED_OTHER && policy != SCHED_FIFO && policy != SCHED_RR) return EINVAL;
	POLICY(a) = policy;
	return 0;
}
int pthread_attr_getschedpolicy(const pthread_attr_t *restrict a, int *restrict policy) {
	*policy = POLICY(a);
	return 0;
}
int pthread_attr_setschedparam(pthread_attr_t *restrict a, const struct sched_param *restrict p) {
	PRIORITY(a) = p->sched_priority;
	return 0;
}
int pthread_attr_getschedparam(const pthread_attr_t *restrict a, struct sched_param *restrict p) {
	p->sched_priority = PRIORITY(a);
	return 0;
}
int pthread_attr_setinheritsched(pthread_attr_t *a, int inherit) {
	if (inherit != PTHREAD_INHERIT_SCHED && inherit != PTHREAD_EXPLICIT_SCHED) return EINVAL;
	INHERIT(a) = inherit;
	return 0;
}
int pthread_attr_getinheritsched(const pthread_attr_t *restrict a, int *restrict inherit) {
	*inherit = INHERIT(a);
	return 0;
}
void __memscape_thread_stack(pthread_t, void **, size_t *);
int pthread_getattr_np(pthread_t thread, pthread_attr_t *a) {
	void *stack;
	size_t size;
	__memscape_thread_stack(thread, &stack, &size);
	pthread_attr_init(a);
	STACK(a) = (unsigned long)stack;
	SIZE(a) = size;
	return 0;
}
int pthread_getattr_default_np(pthread_attr_t *a) { return pthread_attr_init(a); }

int pthread_getschedparam(pthread_t thread, int *restrict policy, struct sched_param *restrict p) {
	(void)thread;
	*policy = SCHED_OTHER;
	p->sched_priority = 0;
	return 0;
}
int pthread_setschedparam(pthread_t thread, int policy, const struct sched_param *p) {
	(void)thread;
	return policy == SCHED_OTHER ? (p->sched_priority == 0 ? 0 : EINVAL) : EPERM;
}
int pthread_setschedprio(pthread_t thread, int priority) {
	(void)thread;
	return priority == 0 ? 0 : EINVAL;
}
int pthread_getconcurrency(void) { return 0; }
int pthread_setconcurrency(int n) { return n < 0 ? EINVAL : 0; }
int pthread_getcpuclockid(pthread_t thread, clockid_t *clock) {
	(void)thread;
	*clock = CLOCK_THREAD_CPUTIME_ID;
	return 0;
}
int pthread_atfork(void (*a)(void), void (*b)(void), void (*c)(void)) {
	(void)a, (void)b, (void)c;
	return 0;
}

/* Mutexes: type in bits 0 and 1, robust in bit 2. */
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
	a->__attr = (a->__attr & ~3u) | (unsigned)type;
	return 0;
}
int pthread_mutexattr_gettype(const pthread_mutexattr_t *restrict a, int *restrict type) {
	*type = (int)(a->__attr & 3);
	return 0;
}
int pthread_mutexattr_setrobust(pthread_mutexattr_t *a, int robust) {
	if (robust != PTHREAD_MUTEX_STALLED && robust != PTHREAD_MUTEX_ROBUST) return EINVAL;
	a->__attr = (a->__attr & 3u) | (robust ? ROBUST : 0);
	return 0;
}
int pthread_mutexattr_getrobust(const pthread_mutexattr_t *restrict a, int *restrict robust) {
	*robust = (a->__attr & ROBUST) != 0;
	return 0;
}
int pthread_mutexattr_setprotocol(pthread_mutexattr_t *a, int protocol) {
	(void)a;
	return protocol == PTHREAD_PRIO_NONE || protocol == PTHREAD_PRIO_INHERIT ? 0 : ENOTSUP;
}
int pthread_mutexattr_getprotocol(const pthread_mutexattr_t *restrict a, int *restrict protocol) {
	(void)a;
	*protocol = PTHREAD_PRIO_NONE;
	return 0;
}

/* There is one process: what it shares with others it shares with nobody. */
#define SHARING(NAME)                                                                                     \
	int NAME##_setpshared(NAME##_t *a, int shared) {                                                  \
		(void)a;                                                                                  \
		return shared == PTHREAD_PROCESS_PRIVATE || shared == PTHREAD_PROCESS_SHARED ? 0 : EINVAL; \
	}                                                                                                 \
	int NAME##_getpshared(const NAME##_t *restrict a, int *restrict shared) {                         \
		(void)a;                                                                                  \
		*shared = PTHREAD_PROCESS_PRIVATE;                                                        \
		return 0;                                                                                 \
	}
#define PLAIN(NAME)                             \
	int NAME##_init(NAME##_t *a) {          \
		memset(a, 0, sizeof *a);        \
		return 0;                       \
	}                                       \
	int NAME##_destroy(NAME##_t *a) {       \
		(void)a;                        \
		return 0;                       \
	}
SHARING(pthread_mutexattr)
SHARING(pthread_condattr)
SHARING(pthread_rwlockattr)
SHARING(pthread_barrierattr)
PLAIN(pthread_condattr)
PLAIN(pthread_rwlockattr)
PLAIN(pthread_barrierattr)

int pthread_condattr_setclock(pthread_condattr_t *a, clockid_t clock) {
	if (clock != CLOCK_REALTIME && clock != CLOCK_MONOTONIC) return EINVAL;
	a->__attr = (unsigned)clock;
	return 0;
}
int pthread_condattr_getclock(const pthread_condattr_t *restrict a, clockid_t *restrict clock) {
	*clock = (clockid_t)a->__attr;
	return 0;
}
