#include <pthread.h>
#include <stdlib.h>

struct queue {
	int length;
	pthread_mutex_t lock;
};

int main(void) {
	struct queue *q = malloc(sizeof *q);
	pthread_mutex_init(&q->lock, NULL);
	pthread_mutex_lock(&q->lock);
	q->length = 0;
	pthread_mutex_destroy(&q->lock); //~ lock-misuse
	free(q);
}
