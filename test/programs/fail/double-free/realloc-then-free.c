#include <stdlib.h>
int main(void) {
    char *p = malloc(16);
    char *behind = malloc(16);
    char *q = realloc(p, 4000);
    free(p); //~ double-free
    free(q);
    free(behind);
    return 0;
}
