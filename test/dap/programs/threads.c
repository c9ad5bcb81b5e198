#include <pthread.h>

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static int total;

static int square(int n) {
	return n * n;
}

static void *work(void *arg) {
	int id = *(int *)arg;
	int sum = 0; // BREAK work
	for (int i = 0; i < 200; i++)
		sum += square(i) % (id + 1);
	pthread_mutex_lock(&lock);
	total += sum;
	pthread_mutex_unlock(&lock);
	return NULL;
}

int main(void) {
	int ids[2] = {1, 2};
	pthread_t t[2];
	for (int i = 0; i < 2; i++) pthread_create(&t[i], NULL, work, &ids[i]);
	for (int i = 0; i < 2; i++) pthread_join(t[i], NULL);
	return total > 0; // BREAK end
}
