#include <stdio.h>

static int *counter(int start) {
    int n = start;
    int *p = &n;
    return p;
}

static int later(int start) {
    int m = start;
    int *p = &m;
    extern int *kept;
    return *kept + *p; //~ stack-use-after-return
}

int *kept;

int main(void) {
    kept = counter(1);
    printf("%d\n", later(5) > 0);
    return 0;
}
