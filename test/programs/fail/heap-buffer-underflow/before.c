#include <stdlib.h>
int main(void) {
    int *v = malloc(16);
    v[-1] = 0; //~ heap-buffer-underflow
    free(v);
    return 0;
}
