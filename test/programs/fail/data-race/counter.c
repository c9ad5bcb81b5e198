// Two threads count without a lock.
#include <pthread.h>

static int counter;

static void *count(void *arg) {
	(void)arg;
	for (int i = 0; i < 1000; i++)
		counter++; //~ data-race
	return NULL;
}

int main(void) {
	pthread_t a, b;
	pthread_create(&a, NULL, count, NULL);
	pthread_create(&b, NULL, count, NULL);
	pthread_join(a, NULL);
	pthread_join(b, NULL);
}
