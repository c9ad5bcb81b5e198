#include <vector>
int main() {
    std::vector<int> v{1, 2, 3};
    v.shrink_to_fit();
    int *p = v.data();
    return p[3] == 12345; //~ heap-buffer-overflow
}
