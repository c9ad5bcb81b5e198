#include <stdlib.h>
int main(void) {
    char *p = malloc(10); //~ leak
    p = malloc(20);
    free(p);
    return 0;
}
