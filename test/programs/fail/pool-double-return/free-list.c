#include <stdlib.h>
struct block { struct block *next; };
struct pool { char *memory; struct block *free; };
static void *pool_alloc(struct pool *p) {
    struct block *b = p->free;
    p->free = b->next;
    return b;
}
static void pool_free(struct pool *p, void *part) {
    struct block *b = part;
    b->next = p->free;
    p->free = b;
}
int main(void) {
    struct pool pool = {malloc(4 * 64), NULL};
    if (pool.memory == NULL) return 1;
    for (int i = 0; i < 4; i++) pool_free(&pool, pool.memory + 64 * i);
    long *a = pool_alloc(&pool);
    long *b = pool_alloc(&pool);
    *a = *b = 1;
    pool_free(&pool, a);
    pool_free(&pool, b);
    pool_free(&pool, a); //~ pool-double-return
    free(pool.memory);
    return 0;
}
