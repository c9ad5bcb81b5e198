#include <stdlib.h>
#include <string.h>
int main(void) {
    char *p = malloc(4);
    memcpy(p, "abcd", 4);
    unsigned long n = strlen(p); //~ heap-buffer-overflow
    free(p);
    return n > 100;
}
