/* musl's pthread.h and what glibc has besides. */
#ifndef __MEMSCAPE_PTHREAD_H
#define __MEMSCAPE_PTHREAD_H
#include_next <pthread.h>
#ifdef _GNU_SOURCE
#ifdef __cplusplus
extern "C" {
#endif
enum {
	PTHREAD_RWLOCK_PREFER_READER_NP,
	PTHREAD_RWLOCK_PREFER_WRITER_NP,
	PTHREAD_RWLOCK_PREFER_WRITER_NONRECURSIVE_NP,
	PTHREAD_RWLOCK_DEFAULT_NP = PTHREAD_RWLOCK_PREFER_READER_NP
};
enum {
	PTHREAD_MUTEX_TIMED_NP = PTHREAD_MUTEX_NORMAL,
	PTHREAD_MUTEX_RECURSIVE_NP = PTHREAD_MUTEX_RECURSIVE,
	PTHREAD_MUTEX_ERRORCHECK_NP = PTHREAD_MUTEX_ERRORCHECK,
	PTHREAD_MUTEX_ADAPTIVE_NP = PTHREAD_MUTEX_NORMAL,
	PTHREAD_MUTEX_FAST_NP = PTHREAD_MUTEX_NORMAL
};
#ifndef PTHREAD_RECURSIVE_MUTEX_INITIALIZER_NP
#define PTHREAD_RECURSIVE_MUTEX_INITIALIZER_NP {{{PTHREAD_MUTEX_RECURSIVE}}}
#define PTHREAD_ERRORCHECK_MUTEX_INITIALIZER_NP {{{PTHREAD_MUTEX_ERRORCHECK}}}
#define PTHREAD_ADAPTIVE_MUTEX_INITIALIZER_NP PTHREAD_MUTEX_INITIALIZER
#endif
int pthread_yield(void);
int pthread_rwlockattr_setkind_np(pthread_rwlockattr_t *, int);
int pthread_rwlockattr_getkind_np(const pthread_rwlockattr_t *, int *);
int pthread_mutexattr_setrobust_np(pthread_mutexattr_t *, int);
int pthread_mutexattr_getrobust_np(const pthread_mutexattr_t *, int *);
int pthread_mutex_consistent_np(pthread_mutex_t *);
int pthread_rwlock_clockrdlock(pthread_rwlock_t *__restrict, clockid_t, const struct timespec *__restrict);
int pthread_rwlock_clockwrlock(pthread_rwlock_t *__restrict, clockid_t, const struct timespec *__restrict);
int pthread_clockjoin_np(pthread_t, void **, clockid_t, const struct timespec *);
#ifdef __cplusplus
}
#endif
#endif
#endif
