#include <stdio.h>

static int pick(int a, int b, int c, int d, int e, int f, int g, int h) {
	if (h > 2) return a + c + e + g; //~ uninitialized-use
	return b + d + f;
}

int main(void) {
	int last;
	printf("%d\n", pick(1, 2, 3, 4, 5, 6, 7, last));
	return 0;
}
