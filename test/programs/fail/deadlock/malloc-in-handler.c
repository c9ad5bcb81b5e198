// A signal comes while malloc has the arena's lock, and its handler calls malloc.
#include <malloc.h>
#include <pthread.h>
#include <signal.h>
#include <stdlib.h>

static void handler(int signal) {
	(void)signal;
	free(malloc(2000)); //~ deadlock
}

static void *work(void *main_thread) {
	for (int n = 0; n < 3000; n++) {
		pthread_kill(*(pthread_t *)main_thread, SIGUSR1);
		for (int i = 0; i < 20; i++) free(malloc(2000));
	}
	return NULL;
}

int main(void) {
	mallopt(M_ARENA_MAX, 1);
	signal(SIGUSR1, handler);
	pthread_t self = pthread_self();
	pthread_t worker;
	pthread_create(&worker, NULL, work, &self);
	for (int i = 0; i < 50000; i++) free(malloc(2000));
	pthread_join(worker, NULL);
	return 0;
}
