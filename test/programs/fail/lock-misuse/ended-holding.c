#include <pthread.h>

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static int total;

static void *add(void *arg) {
	pthread_mutex_lock(&lock);
	int n = *(int *)arg;
	if (n < 0) pthread_exit(NULL); //~ lock-misuse
	total += n;
	pthread_mutex_unlock(&lock);
	return NULL;
}

int main(void) {
	int amount = -1;
	pthread_t t;
	pthread_create(&t, NULL, add, &amount);
	pthread_join(t, NULL);
}
