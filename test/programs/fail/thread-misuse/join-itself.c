#include <pthread.h>

int main(void) {
	void *result;
	pthread_join(pthread_self(), &result); //~ thread-misuse
}
