#include <stdlib.h>
int main(void) {
    long *p = malloc(24);
    p[3] = -1; //~ heap-buffer-overflow
    char *q = malloc(5000); //~ heap-corruption
    return q == 0;
}
