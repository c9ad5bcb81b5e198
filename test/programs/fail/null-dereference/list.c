struct Node { int value; struct Node *next; };
int main(void) {
    struct Node a = {1, 0};
    struct Node *p = &a;
    p = p->next;
    return p->value; //~ null-dereference
}
