#include <stdlib.h>
static int work(int fail) {
    int *data = malloc(64);
    data[0] = 1;
    if (fail)
        return -1;
    free(data);
    return 0;
} //~ leak
int main(void) { return work(1) + 1; }
