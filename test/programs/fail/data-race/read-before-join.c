// The result is read before the thread that makes it was joined.
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

struct job {
	int input;
	int result;
};

static void *work(void *arg) {
	struct job *j = arg;
	j->result = j->input * 2;
	return NULL;
}

int main(void) {
	struct job *j = malloc(sizeof *j);
	j->input = 21;
	j->result = 0;
	pthread_t t;
	pthread_create(&t, NULL, work, j);
	usleep(1000);
	printf("%d\n", j->result); //~ data-race
	pthread_join(t, NULL);
	free(j);
}
