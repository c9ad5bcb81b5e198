// Threads that share one arena, wait for its lock and are interrupted by handlers that do what handlers may.
#include <malloc.h>
#include <pthread.h>
#include <signal.h>
#include <stdlib.h>

static volatile sig_atomic_t signals;

static void handler(int signal) {
	(void)signal;
	signals++;
}

static void *work(void *main_thread) {
	char *kept[20] = {0};
	for (int i = 0; i < 2000; i++) {
		char **place = &kept[i % 20];
		free(*place);
		*place = malloc(1200 + i % 700);
		if (i % 40 == 0) pthread_kill(*(pthread_t *)main_thread, SIGUSR1);
		if (i % 100 == 0) *place = realloc(*place, 4000);
	}
	for (int i = 0; i < 20; i++) free(kept[i]);
	return NULL;
}

int main(void) {
	mallopt(M_ARENA_MAX, 2);
	signal(SIGUSR1, handler);
	pthread_t self = pthread_self();
	pthread_t threads[3];
	for (int i = 0; i < 3; i++) pthread_create(&threads[i], NULL, work, &self);
	for (int i = 0; i < 3000; i++) {
		char *p = calloc(1, 2000);
		free(p);
		if (i % 500 == 0) malloc_trim(0);
	}
	for (int i = 0; i < 3; i++) pthread_join(threads[i], NULL);
	return 0;
}
