#include <stdlib.h>
#include <string.h>

struct Entry { char key[24]; };

int main(void) {
    struct Entry *a = malloc(sizeof *a);
    if (!a) return 1;
    struct Entry *alias = a;
    free(a);
    struct Entry *b = malloc(sizeof *b); /* gets the same memory */
    if (!b) return 1;
    strcpy(b->key, "mine");
    free(alias); //~ double-free
    return 0;
}
