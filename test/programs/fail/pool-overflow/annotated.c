#include <memscape.h>
#include <stdio.h>
#include <stdlib.h>
/* No name says that this is an allocator; the macros do. */
struct arena { char *memory; size_t used; };
static void *take(struct arena *a, size_t n) {
    void *p = a->memory + a->used;
    a->used += n;
    return MEMSCAPE_PIECE_OUT(a, p, n);
}
int main(void) {
    struct arena a = {malloc(256), 0};
    if (a.memory == NULL) return 1;
    int *first = take(&a, 4 * sizeof(int));
    int *second = take(&a, 4 * sizeof(int));
    second[0] = 1;
    for (int i = 0; i <= 4; i++) first[i] = i; //~ pool-overflow
    printf("%d\n", second[0]);
    free(a.memory);
    return 0;
}
