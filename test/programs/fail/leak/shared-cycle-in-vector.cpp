#include <memory>
#include <vector>
class Tree {
public:
    std::vector<std::shared_ptr<Tree>> children;
    std::shared_ptr<Tree> parent;
};
static std::shared_ptr<Tree> grow() {
    std::shared_ptr<Tree> root(new Tree);
    for (int i = 0; i < 2; i++) {
        root->children.push_back(std::make_shared<Tree>());
        root->children.back()->parent = root;
    }
    return root;
}
int main() {
    auto tree = grow();
    return tree->children.size() == 2 ? 0 : 1;
} //~ leak
