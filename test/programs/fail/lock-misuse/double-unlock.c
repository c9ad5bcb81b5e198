#include <pthread.h>

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static int value;

static void set(int n) {
	pthread_mutex_lock(&lock);
	value = n;
	if (n == 0) pthread_mutex_unlock(&lock);
	pthread_mutex_unlock(&lock); //~ lock-misuse
}

int main(void) {
	set(1);
	set(0);
	return value;
}
