#include <stdlib.h>
int main(void) {
    int *before = malloc(24);
    int *v = malloc(24);
    v[-1] = 7; //~ heap-buffer-underflow
    free(v);
    free(before);
    return 0;
}
