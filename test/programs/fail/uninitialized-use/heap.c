#include <stdlib.h>
int main(void) {
    int *v = malloc(4 * sizeof *v);
    v[0] = 1;
    int r = 0;
    if (v[2] == 7) //~ uninitialized-use
        r = 1;
    free(v);
    return r * 0;
}
