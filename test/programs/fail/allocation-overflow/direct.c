#include <stdio.h>
#include <stdlib.h>
struct sample {
    long when, value;
};
/* The count comes from a file, and nobody looks at it. */
static struct sample *make(size_t count) {
    return malloc(count * sizeof(struct sample)); //~ allocation-overflow
}
int main(void) {
    size_t count = strtoull("0x1000000000000002", NULL, 16);
    struct sample *all = make(count);
    if (!all) return 1;
    printf("%d\n", all != NULL);
    free(all);
    return 0;
}
