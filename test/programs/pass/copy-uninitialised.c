#include <stdlib.h>
#include <string.h>
struct S { char tag; int value; union { int i; double d; } u; };
int main(void) {
    struct S a, b;
    a.tag = 'x';
    a.value = 3;
    a.u.i = 4;
    b = a;
    struct S *c = malloc(sizeof *c);
    memcpy(c, &b, sizeof b);
    int unused;
    int copy = unused;
    (void)copy;
    int r = c->value - 3 + c->u.i - 4;
    free(c);
    return r;
}
