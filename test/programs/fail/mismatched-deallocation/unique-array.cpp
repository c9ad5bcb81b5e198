#include <memory>
int main() {
    std::unique_ptr<int> p(new int[3]{1, 2, 3});
    return *p - 1;
} //~ mismatched-deallocation
