#include <stdlib.h>
int main(void) {
    int *a = malloc(4 * sizeof *a);
    int *behind = malloc(4);
    a[0] = 1;
    int *b = realloc(a, 1000 * sizeof *b);
    a[0] = 2; //~ heap-use-after-free
    free(b);
    free(behind);
    return 0;
}
