#include <array>
int main() {
    std::array<int, 3> a{1, 2, 3};
    int *p = a.data();
    return p[3] == 99; //~ stack-buffer-overflow
}
