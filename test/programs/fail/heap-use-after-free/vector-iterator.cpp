#include <vector>
int main() {
    std::vector<int> v{1, 2, 3};
    int *first = &v[0];
    v.push_back(4);
    v.push_back(5);
    return *first - 1; //~ heap-use-after-free
}
