struct Node { int v; Node *next; };
int main() {
    Node *head = nullptr;
    for (int i = 0; i < 3; i++)
        head = new Node{i, head}; //~ leak
    head = head->next->next->next;
    return head != nullptr;
}
