#include <cstdio>
#include <vector>
struct Node {
    std::vector<int> values;
    virtual ~Node() { std::printf("%zu values\n", values.size()); }
};
struct Leaf : Node {
    int depth = 1;
};
static void discard(Node *node) {
    node->~Node();
    delete node; //~ double-destruction
}
int main() {
    Node *node = new Leaf;
    node->values.push_back(3);
    discard(node);
    return 0;
}
