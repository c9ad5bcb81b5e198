#include <stdio.h>
#include <stdlib.h>

/* Two functions that take back, each beside the other, and the one that hands out after both. */
struct node { struct node *next; int value; };
static struct node *spare;

static void node_free(struct node *n) { n->next = spare; spare = n; }
static void list_free(struct node *n) {
    while (n) { struct node *next = n->next; node_free(n); n = next; }
}
static struct node *node_alloc(int value, struct node *next) {
    struct node *n = spare;
    if (n) spare = n->next;
    else n = malloc(sizeof *n);
    n->value = value;
    n->next = next;
    return n;
}
static struct node *list_alloc(int count) {
    struct node *head = NULL;
    for (int i = 0; i < count; i++) head = node_alloc(i, head);
    return head;
}
static void spare_free(void) {
    while (spare) { struct node *n = spare; spare = n->next; free(n); }
}

int main(void) {
    for (int round = 0; round < 3; round++) {
        struct node *list = list_alloc(5);
        int sum = 0;
        for (struct node *n = list; n; n = n->next) sum += n->value;
        printf("%d\n", sum);
        list_free(list);
    }
    spare_free();
    return 0;
}
