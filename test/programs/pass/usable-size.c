#include <malloc.h>
#include <string.h>
#include <stdlib.h>
int main(void) {
    char *p = malloc(10);
    memset(p, 1, malloc_usable_size(p));
    free(p);
    return 0;
}
