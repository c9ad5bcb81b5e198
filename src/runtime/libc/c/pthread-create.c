/* A thread's first and last function (POSIX.1-2017, pthread_create, pthread_exit; C17 7.26.5). */
#include <pthread.h>
#include <stdlib.h>
#include <threads.h>

int __memscape_thread_create(pthread_t *, const pthread_attr_t *, void (*run)(void *, void *), void *start, void *argument);
/* Comes back, with 1, only in the last thread. */
int __memscape_thread_exit(void *result);
void __call_tls_dtors(void);
void __memscape_run_key_destructors(void);

/* Handlers of pthread_cleanup_push, newest first. */
static _Thread_local struct __ptcb *cleanup;

void _pthread_cleanup_push(struct __ptcb *c, void (*f)(void *), void *argument) {
	c->__f = f;
	c->__x = argument;
	c->__next = cleanup;
	cleanup = c;
}
void _pthread_cleanup_pop(struct __ptcb *c, int run) {
	cleanup = c->__next;
	if (run) c->__f(c->__x);
}

_Noreturn void pthread_exit(void *result) {
	while (cleanup) {
		struct __ptcb *c = cleanup;
		cleanup = c->__next;
		c->__f(c->__x);
	}
	__call_tls_dtors();
	__memscape_run_key_destructors();
	__memscape_thread_exit(result);
	exit(0);
}

/* Where a thread goes on that pthread_cancel ends. */
void __memscape_thread_cancelled(void) { pthread_exit(PTHREAD_CANCELED); }

static void run(void *start, void *argument) { pthread_exit(((void *(*)(void *))start)(argument)); }
int pthread_create(pthread_t *restrict t, const pthread_attr_t *restrict a, void *(*start)(void *), void *restrict argument) {
	return __memscape_thread_create(t, a, run, (void *)start, argument);
}

static void run_c(void *start, void *argument) { thrd_exit(((thrd_start_t)start)(argument)); }
int thrd_create(thrd_t *t, thrd_start_t start, void *argument) {
	return __memscape_thread_create((pthread_t *)t, NULL, run_c, (void *)start, argument) ? thrd_error : thrd_success;
}
_Noreturn void thrd_exit(int result) { pthread_exit((void *)(long)result); }
