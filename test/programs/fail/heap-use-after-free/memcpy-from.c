#include <stdlib.h>
#include <string.h>
int main(void) {
    char *a = calloc(32, 1);
    char b[32];
    free(a);
    memcpy(b, a, 32); //~ heap-use-after-free
    return 0;
}
