/* Everything that programs do with pointers and that is no error: nothing here may be reported. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct Node { int value; uintptr_t link; };
struct Inner { int a, b; };
struct Outer { long head; struct Inner inner; char tail[8]; };
#define CONTAINER_OF(p, type, member) ((type *)((char *)(p) - offsetof(type, member)))

static int xor_list(void) {
    struct Node *n[4];
    for (int i = 0; i < 4; i++) n[i] = malloc(sizeof *n[i]);
    for (int i = 0; i < 4; i++) {
        n[i]->value = i + 1;
        n[i]->link = (i > 0 ? (uintptr_t)n[i - 1] : 0) ^ (i < 3 ? (uintptr_t)n[i + 1] : 0);
    }
    int sum = 0;
    uintptr_t before = 0;
    for (struct Node *p = n[0]; p;) {
        sum += p->value;
        struct Node *next = (struct Node *)(p->link ^ before);
        before = (uintptr_t)p;
        p = next;
    }
    for (int i = 0; i < 4; i++) free(n[i]);
    return sum;
}

static int tagged(void) {
    int *p = malloc(sizeof *p);
    *p = 5;
    uintptr_t t = (uintptr_t)p | 3;
    int *q = (int *)(t & ~(uintptr_t)3);
    uintptr_t high = (uintptr_t)p << 16;
    int *r = (int *)(high >> 16);
    int s = *q + *r + (int)(t & 3);
    free(q);
    return s;
}

/* Self-relative: the distance from one object to another, added to the first again. */
struct Relative { intptr_t offset; };
static void point(struct Relative *r, void *to) { r->offset = (intptr_t)to - (intptr_t)r; }
static void *target(struct Relative *r) { return (void *)((intptr_t)r + r->offset); }

static int relative(void) {
    struct Relative *r = malloc(sizeof *r);
    int *i = malloc(sizeof *i);
    int local = 7;
    *i = 8;
    point(r, i);
    int s = *(int *)target(r);
    point(r, &local);
    s += *(int *)target(r);
    free(i);
    free(r);
    return s;
}

/* Rebasing after realloc. */
static int rebase(void) {
    char *buffer = malloc(16);
    char *mark = buffer + 4;
    strcpy(buffer, "abcdefg");
    ptrdiff_t at = mark - buffer;
    char *bigger = realloc(buffer, 4000);
    uintptr_t moved = (uintptr_t)bigger - (uintptr_t)buffer;
    mark = (char *)((uintptr_t)mark + moved);
    int s = *mark + bigger[at];
    free(bigger);
    return s;
}

/* A pointer copied byte by byte into a place that held an older one to the same address. */
static void copy_bytes(void *to, const void *from, size_t n) {
    unsigned char *t = to;
    const unsigned char *f = from;
    while (n--) *t++ = *f++;
}

static int bytewise(void) {
    int *slot = malloc(sizeof *slot);
    free(slot);
    int *fresh = malloc(sizeof *fresh);
    *fresh = 6;
    copy_bytes(&slot, &fresh, sizeof slot);
    union { int *p; uintptr_t i; unsigned char b[8]; } u;
    u.i = (uintptr_t)fresh;
    int s = *slot + *u.p;
    u.b[0] = u.b[0];
    s += *u.p;
    free(slot);
    return s;
}

/* Pools over one block, headers found by masking and by going back. */
static int pool(void) {
    char *raw = malloc(4096 + 256);
    char *base = (char *)(((uintptr_t)raw + 255) & ~(uintptr_t)255);
    struct Header { int count; } *h = (struct Header *)base;
    h->count = 0;
    int s = 0;
    char *free_at = base + sizeof *h;
    for (int i = 0; i < 10; i++) {
        free_at = (char *)(((uintptr_t)free_at + 15) & ~(uintptr_t)15);
        int *p = (int *)free_at;
        free_at += 24;
        *p = i;
        ((struct Header *)((uintptr_t)p & ~(uintptr_t)255))->count++;
        s += *p;
    }
    s += h->count;
    free(raw);
    return s;
}

static int sum_all(int n, ...) {
    va_list list, again;
    va_start(list, n);
    va_copy(again, list);
    int s = 0;
    for (int i = 0; i < n; i++) s += *va_arg(list, int *);
    for (int i = 0; i < n; i++) s += *va_arg(again, int *);
    va_end(list);
    va_end(again);
    return s;
}

static int by_value(const void *a, const void *b) {
    const int *const *x = a, *const *y = b;
    return (**x > **y) - (**x < **y);
}

static int sorted(void) {
    int values[6] = { 5, 3, 6, 1, 2, 4 };
    int *order[6];
    for (int i = 0; i < 6; i++) order[i] = &values[i];
    qsort(order, 6, sizeof *order, by_value);
    memmove(order, order + 1, 5 * sizeof *order);
    int key = 4, *k = &key;
    int **found = bsearch(&k, order, 5, sizeof *order, by_value);
    return *order[0] * 10 + (found ? **found : 0);
}

static _Atomic(struct Node *) stack_top;
static int lock_free(void) {
    for (int i = 0; i < 3; i++) {
        struct Node *n = malloc(sizeof *n);
        n->value = i;
        struct Node *old = atomic_load(&stack_top);
        do n->link = (uintptr_t)old;
        while (!atomic_compare_exchange_weak(&stack_top, &old, n));
    }
    int s = 0;
    for (struct Node *n = atomic_exchange(&stack_top, NULL); n;) {
        s = s * 10 + n->value;
        struct Node *next = (struct Node *)n->link;
        free(n);
        n = next;
    }
    return s;
}

static jmp_buf there;
static void jump_out(int *p) {
    int here = *p;
    int *q = &here;
    if (*q > 0) longjmp(there, *q);
}
static int jumped(void) {
    int *volatile kept = malloc(sizeof(int));
    *kept = 9;
    if (setjmp(there) == 0) jump_out(kept);
    int s = *kept;
    free(kept);
    return s;
}

/* Addresses of locals handed down, frames used again and again. */
static int depth(int *sum, int n) {
    int mine = n, *p = &mine;
    *sum += *p;
    return n == 0 ? *sum : depth(sum, n - 1) + (*p - n);
}

struct Big { int *p; char pad[40]; int *q; };
static struct Big make(int *p, int *q) { struct Big b = { p, "pad", q }; return b; }
static int take(struct Big b) { return *b.p + *b.q; }

static int grid[3][4];
static int flat(void) {
    int *p = &grid[0][0], *end = &grid[2][3] + 1;
    for (int i = 0; p != end; i++) *p++ = i;
    return p[-1] + grid[1][2];
}

int main(void) {
    struct Outer *o = calloc(1, sizeof *o);
    o->head = 3;
    struct Inner *inner = &o->inner;
    int head = (int)CONTAINER_OF(inner, struct Outer, inner)->head;
    free(o);
    int x = 1, y = 2, sum = 0;
    printf("%d %d %d %d %d %d %d\n", xor_list(), tagged(), relative(), rebase(), bytewise(), pool(), head);
    printf("%d %d %d %d %d %d %d\n", sum_all(8, &x, &y, &x, &y, &x, &y, &x, &y), sorted(), lock_free(), jumped(),
           depth(&sum, 50), take(make(&x, &y)), flat());
    return 0;
}
