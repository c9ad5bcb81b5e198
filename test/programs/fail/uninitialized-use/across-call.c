#include <stdio.h>

static int twice(int n) { return 2 * n; }

/* The sum of an unset value waits in the frame while twice runs. */
int main(void) {
	int x;
	int sum = x + twice(3);
	if (sum > 0) puts("positive"); //~ uninitialized-use
	return 0;
}
