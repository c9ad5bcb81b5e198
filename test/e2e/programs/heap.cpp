#include <cstdio>

struct Node {
  int value;
  Node *next;
};

int main() {
  Node *head = new Node{1, nullptr};
  head->next = new Node{2, nullptr};
  std::printf("%d\n", head->next->value); // STOP
  delete head->next;
  delete head;
  return 0;
}
