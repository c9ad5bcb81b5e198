#include <stdio.h>
#include <stdlib.h>
struct node {
    long value;
    struct node *next;
};
static struct node *push(struct node *head, long v) {
    struct node *p = malloc(sizeof(struct node));
    p->value = v;
    p->next = head;
    return p;
}
static long sum(struct node *p) {
    long s = 0;
    while (p != NULL) {
        s += p->value;
        p = p->next;
    }
    return s;
}
int main(void) {
    struct node *head = NULL;
    for (int i = 0; i < 1000000; i++)
        head = push(head, i);
    long s = sum(head);
    while (head) {
        struct node *next = head->next;
        free(head);
        head = next;
    }
    printf("%ld\n", s);
    return 0;
}
