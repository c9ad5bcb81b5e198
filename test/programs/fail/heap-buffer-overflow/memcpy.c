#include <stdlib.h>
#include <string.h>
int main(void) {
    char source[64] = "0123456789";
    char *p = malloc(16);
    memcpy(p, source, sizeof source); //~ heap-buffer-overflow
    free(p);
    return 0;
}
