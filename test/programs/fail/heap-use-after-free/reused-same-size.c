#include <stdio.h>
#include <stdlib.h>

struct Session { int user; };
static struct Session *current;

static struct Session *login(int user) {
    struct Session *s = malloc(sizeof *s);
    if (s) s->user = user;
    return s;
}

int main(void) {
    struct Session *alice = login(1);
    current = alice;
    free(alice);
    struct Session *bob = login(2); /* the allocator hands out the same memory */
    if (!bob) return 1;
    printf("%d\n", current->user); //~ heap-use-after-free
    free(bob);
    return 0;
}
