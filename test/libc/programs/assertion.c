#include <assert.h>
#include <stdio.h>
int main(void) {
	assert(1 + 1 == 2);
	printf("flushed? ");
	fflush(stdout);
	printf("not flushed");
	assert(2 + 2 == 5);
	return 0;
}
