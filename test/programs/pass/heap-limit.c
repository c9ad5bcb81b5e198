#include <stdlib.h>
int main(void) {
    void *p = malloc((size_t)1 << 60);
    if (p)
        return 1;
    p = calloc((size_t)1 << 40, (size_t)1 << 40);
    return p != NULL;
}
