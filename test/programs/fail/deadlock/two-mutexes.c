// Two threads take the same two locks in opposite order.
#include <pthread.h>
#include <unistd.h>

static pthread_mutex_t first = PTHREAD_MUTEX_INITIALIZER;
static pthread_mutex_t second = PTHREAD_MUTEX_INITIALIZER;

static void *other(void *arg) {
	(void)arg;
	pthread_mutex_lock(&second);
	usleep(2000);
	pthread_mutex_lock(&first); //~ deadlock
	pthread_mutex_unlock(&first);
	pthread_mutex_unlock(&second);
	return NULL;
}

int main(void) {
	pthread_t t;
	pthread_create(&t, NULL, other, NULL);
	pthread_mutex_lock(&first);
	usleep(1000);
	pthread_mutex_lock(&second);
	pthread_mutex_unlock(&second);
	pthread_mutex_unlock(&first);
	pthread_join(t, NULL);
}
