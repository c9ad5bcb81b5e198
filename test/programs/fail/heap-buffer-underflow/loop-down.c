#include <stdlib.h>
int main(void) {
    int *v = malloc(4 * sizeof *v);
    for (int i = 3; i >= -1; i--)
        v[i] = i; //~ heap-buffer-underflow
    free(v);
    return 0;
}
