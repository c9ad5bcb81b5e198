struct Node { int v; Node *next; };
int main() {
    Node *head = nullptr;
    for (int i = 0; i < 3; i++)
        head = new Node{i, head};
    head = head->next->next->next; //~ leak
    return head != nullptr;
}
