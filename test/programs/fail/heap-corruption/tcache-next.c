#include <stdlib.h>
int main(void) {
    long *a = malloc(24);
    long *b = malloc(24);
    free(a);
    free(b);
    b[0] = 0x4141414141414141; //~ heap-use-after-free
    a = malloc(24);
    b = malloc(24); //~ heap-corruption
    return 0;
}
