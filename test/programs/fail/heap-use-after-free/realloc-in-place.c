#include <stdlib.h>

int main(void) {
    int *p = malloc(10 * sizeof *p);
    if (!p) return 1;
    int **keep = &p;
    int *old = p;
    p = realloc(p, 11 * sizeof *p); /* stays where it is, this time */
    if (!p) return 1;
    (*keep)[10] = 3;
    old[0] = 4; //~ heap-use-after-free
    free(p);
    return 0;
}
