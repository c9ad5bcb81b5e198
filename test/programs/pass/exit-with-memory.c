#include <stdlib.h>
int main(void) {
    int *p = malloc(100);
    p[0] = 0;
    exit(p[0]);
}
