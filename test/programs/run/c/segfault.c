#include <stdio.h>
int main(void) { puts("before"); fflush(stdout); volatile int *p = (volatile int *)8; return *p; }
