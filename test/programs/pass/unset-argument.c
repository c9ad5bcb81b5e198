/* Values without one may be handed on, in registers and on the stack, as long as nothing depends on them. */
#include <stdio.h>

struct Pair {
	char c;
	long l;
};

static int many(int a, int b, int c, int d, int e, int f, char g, short h, struct Pair p, int i) {
	return a + b + c + d + e + f + g + h + p.c + (int)p.l + i;
}

int main(void) {
	struct Pair p = {1, 2};
	int unset;
	int sum = many(1, 2, 3, 4, 5, 6, 7, 8, p, 9);
	many(unset, 2, 3, 4, 5, 6, 7, unset, p, unset);
	if (sum > 3) sum += many(1, 1, 1, 1, 1, 1, 1, 1, p, 1);
	printf("%d\n", sum);
	return sum == 60 ? 0 : 1;
}
