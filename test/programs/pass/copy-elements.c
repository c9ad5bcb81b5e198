#include <stdio.h>
#include <string.h>

/* Elements whose first member is an array, or bit-fields that are kept in one, are copied as a whole. */
struct packed {
    int a : 27;
    int b : 22;
    char c;
} __attribute__((packed));
struct record {
    char name[8];
    int id;
};
struct outer {
    long kind;
    struct record inner;
    long end;
};

static struct packed s[2];
static struct record table[3];
static struct outer nested[2];

int main(void) {
    struct packed t = {5, -3161, 'x'};
    s[1] = t;
    struct record r = {"seven", 7};
    table[2] = r;
    memcpy(&table[1], &r, sizeof r);
    nested[1].inner = r;
    memcpy(&nested[0].inner, &table[1], sizeof r);
    printf("%d %d %c\n", s[1].a, s[1].b, s[1].c);
    printf("%s %d %s %d\n", table[2].name, table[2].id, table[1].name, table[1].id);
    printf("%s %d %s %d\n", nested[1].inner.name, nested[1].inner.id, nested[0].inner.name, nested[0].inner.id);
    return 0;
}
