#include <stdlib.h>
int main(void) {
    char *p = malloc(10);
    p = malloc(20); //~ leak
    free(p);
    return 0;
}
