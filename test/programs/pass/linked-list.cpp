#include <forward_list>
#include <list>
#include <map>
#include <memory>
#include <unordered_map>
struct Tree {
    int key;
    std::unique_ptr<Tree> left, right;
    explicit Tree(int k) : key(k) {}
};
static void insert(std::unique_ptr<Tree> &t, int k) {
    if (!t) t = std::make_unique<Tree>(k);
    else insert(k < t->key ? t->left : t->right, k);
}
int main() {
    std::unique_ptr<Tree> root;
    for (int i = 0; i < 50; i++) insert(root, i * 37 % 50);
    std::list<int> l{1, 2, 3};
    l.push_front(0);
    std::map<int, std::list<int>> m;
    m[3] = l;
    m.erase(3);
    std::unordered_map<int, int> u;
    for (int i = 0; i < 100; i++) u[i] = i;
    std::forward_list<int> f(4, 2);
    return u[99] - 99 + root->key;
}
