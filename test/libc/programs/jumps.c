#include <setjmp.h>
#include <stdio.h>
#include <string.h>
static jmp_buf buffers[3];
static int depth;
static void deep(int n) {
	char pad[100];
	memset(pad, n, sizeof pad);
	depth = n;
	if (n == 20) longjmp(buffers[0], 7);
	deep(n + 1);
	printf("%d never\n", pad[0]);
}
struct result {
	double d;
	int i;
};
static struct result compute(int x) {
	volatile struct result r = {x * 1.5, x};
	int code = setjmp(buffers[1]);
	if (code == 0) {
		r.d += 1;
		longjmp(buffers[1], 0);
	}
	r.i += code;
	return (struct result){r.d, r.i};
}
int main(void) {
	volatile int tries = 0;
	int code = setjmp(buffers[0]);
	printf("code %d depth %d\n", code, depth);
	if (code == 0) deep(0);
	struct result r = compute(10);
	printf("%g %d\n", r.d, r.i);
	switch (setjmp(buffers[2])) {
	case 0: tries++; longjmp(buffers[2], 1);
	case 1: tries++; longjmp(buffers[2], 2);
	case 2: printf("tries %d\n", tries);
	}
	return 0;
}
