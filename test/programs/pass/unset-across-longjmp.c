/* Frames that held unset values and were left by longjmp: what comes after them is set. */
#include <setjmp.h>
#include <stdio.h>

static jmp_buf out;

static int deep(int n, int unset) {
	if (n == 0) longjmp(out, 1);
	return deep(n - 1, unset) + unset;
}

int main(void) {
	int unset;
	volatile int count = 0;
	for (int i = 0; i < 5; i++) {
		if (setjmp(out) == 0)
			deep(5, unset);
		else
			count++;
	}
	for (int i = 0; i < 50; i++) count += i % 3 == 0;
	printf("%d\n", count);
	return count == 22 ? 0 : 1;
}
