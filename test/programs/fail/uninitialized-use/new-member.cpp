struct Node { int value; Node *next; };
int main() {
    Node *n = new Node;
    n->value = 1;
    int r = 0;
    if (n->next) //~ uninitialized-use
        r = 0;
    delete n;
    return r;
}
