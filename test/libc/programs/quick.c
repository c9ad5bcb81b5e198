#include <stdio.h>
#include <stdlib.h>
static void a(void) { printf("quick a\n"); fflush(stdout); }
static void b(void) { printf("quick b\n"); fflush(stdout); }
int main(void) {
	at_quick_exit(a);
	at_quick_exit(b);
	printf("lost or not\n");
	quick_exit(5);
}
