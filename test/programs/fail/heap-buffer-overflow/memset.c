#include <stdlib.h>
#include <string.h>
int main(void) {
    int *v = malloc(10 * sizeof *v);
    memset(v, 0, 11 * sizeof *v); //~ heap-buffer-overflow
    free(v);
    return 0;
}
