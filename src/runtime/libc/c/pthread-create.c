/*
 * Threads (POSIX.1-2017, pthread_create). The machine runs one thread; creating a second one says so. There is then no
 * thread that could be joined or detached.
 */
#include <errno.h>
#include <pthread.h>

_Noreturn void __memscape_no_threads(void);

int pthread_create(pthread_t *restrict thread, const pthread_attr_t *restrict attributes, void *(*run)(void *), void *restrict argument) {
	(void)thread, (void)attributes, (void)run, (void)argument;
	__memscape_no_threads();
}
int pthread_join(pthread_t thread, void **result) {
	(void)result;
	return thread == pthread_self() ? EDEADLK : ESRCH;
}
int pthread_detach(pthread_t thread) { return thread == pthread_self() ? 0 : ESRCH; }
