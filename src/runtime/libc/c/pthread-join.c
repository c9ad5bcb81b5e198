/* There is one thread (pthread_create is the machine's, libc/threads.ts): none that could be joined. */
#include <errno.h>
#include <pthread.h>

int pthread_join(pthread_t thread, void **result) {
	(void)result;
	return thread == pthread_self() ? EDEADLK : ESRCH;
}
int pthread_detach(pthread_t thread) { return thread == pthread_self() ? 0 : ESRCH; }
