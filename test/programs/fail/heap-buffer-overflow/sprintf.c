#include <stdio.h>
#include <stdlib.h>
int main(void) {
    char *p = malloc(8);
    sprintf(p, "value %d", 123456); //~ heap-buffer-overflow
    free(p);
    return 0;
}
