#include <stdlib.h>
int main(void) {
    char *p = malloc(10);
    p[10] = 'x'; //~ heap-buffer-overflow
    free(p);
    return 0;
}
