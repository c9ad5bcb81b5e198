// One thread locks, another one unlocks.
#include <pthread.h>

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

static void *unlocker(void *arg) {
	pthread_mutex_unlock(arg); //~ lock-misuse
	return NULL;
}

int main(void) {
	pthread_mutex_lock(&lock);
	pthread_t t;
	pthread_create(&t, NULL, unlocker, &lock);
	pthread_join(t, NULL);
}
