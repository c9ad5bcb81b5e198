// A thread returns the address of its own variable.
#include <pthread.h>
#include <stdio.h>

static void *work(void *arg) {
	int result = *(int *)arg * 2;
	int *volatile where = &result;
	return where;
}

int main(void) {
	int n = 21;
	void *result;
	pthread_t t;
	pthread_create(&t, NULL, work, &n);
	pthread_join(t, &result);
	printf("%d\n", *(int *)result); //~ stack-use-after-return
}
