// Four threads: sums over their parts of an array, and a counter under a lock.
#include <pthread.h>
#include <stdio.h>

enum { THREADS = 4, PART = 20000, ROUNDS = 10 };
static int numbers[THREADS * PART];
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static long total;

static void *work(void *arg) {
	const int *mine = arg;
	for (int r = 0; r < ROUNDS; r++) {
		long sum = 0;
		for (int i = 0; i < PART; i++) sum += mine[i] % (r + 3);
		pthread_mutex_lock(&lock);
		total += sum;
		pthread_mutex_unlock(&lock);
	}
	return NULL;
}

int main(void) {
	pthread_t threads[THREADS];
	for (int i = 0; i < THREADS * PART; i++) numbers[i] = i * 7 % 1013;
	for (int t = 0; t < THREADS; t++) pthread_create(&threads[t], NULL, work, numbers + t * PART);
	for (int t = 0; t < THREADS; t++) pthread_join(threads[t], NULL);
	printf("%ld\n", total);
	return 0;
}
