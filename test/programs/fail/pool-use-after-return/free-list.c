#include <stdio.h>
#include <stdlib.h>
struct node {
    struct node *next;
    long value;
};
static struct node nodes[8];
static struct node *unused;
static struct node *node_alloc(long value) {
    struct node *n = unused;
    if (n == NULL) return NULL;
    unused = n->next;
    n->next = NULL;
    n->value = value;
    return n;
}
static void node_free(struct node *n) {
    n->next = unused;
    unused = n;
}
int main(void) {
    for (int i = 0; i < 8; i++) node_free(&nodes[i]);
    struct node *a = node_alloc(1);
    struct node *b = node_alloc(2);
    node_free(a);
    printf("%ld\n", a->value); //~ pool-use-after-return
    node_free(b);
    return 0;
}
