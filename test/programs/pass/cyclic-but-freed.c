#include <stdlib.h>
struct Node { struct Node *next, *previous; };
int main(void) {
    struct Node *ring = malloc(sizeof *ring);
    ring->next = ring->previous = ring;
    for (int i = 0; i < 5; i++) {
        struct Node *n = malloc(sizeof *n);
        n->next = ring->next;
        n->previous = ring;
        ring->next->previous = n;
        ring->next = n;
    }
    for (struct Node *n = ring->next; n != ring;) {
        struct Node *next = n->next;
        free(n);
        n = next;
    }
    free(ring);
    return 0;
}
