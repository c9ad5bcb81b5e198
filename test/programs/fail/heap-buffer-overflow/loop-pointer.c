#include <stdlib.h>
int main(void) {
    short *v = malloc(8 * sizeof *v);
    for (short *p = v; p <= v + 8; p++)
        *p = 1; //~ heap-buffer-overflow
    free(v);
    return 0;
}
