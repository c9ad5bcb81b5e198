#include <stdlib.h>
int main(void) {
    char *p = malloc(32);
    char *q = p + 8;
    free(q); //~ invalid-free
    return 0;
}
