#include <stdlib.h>
int main(void) {
    int *p = malloc(10 * sizeof *p); //~ leak
    p[0] = 1;
    p = NULL;
    return p != NULL;
}
