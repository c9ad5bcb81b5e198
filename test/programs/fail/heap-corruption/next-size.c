#include <stdlib.h>
#include <string.h>
int main(void) {
    char *a = malloc(2000);
    char *b = malloc(2000);
    memset(a, 'A', 2016); //~ heap-buffer-overflow
    free(b); //~ heap-corruption
    free(a);
    return 0;
}
