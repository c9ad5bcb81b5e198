#include <stdlib.h>

static int *make(int n) {
	int *p = malloc(n * sizeof *p);
	p[0] = n;
	return p;
}

int main(void) {
	int *q = make(3);
	free(q);
	q = NULL;
	make(5); //~ leak
	q = make(6);
	free(q);
	return 0;
}
