#include <cstdlib>
int main() {
    int *p = static_cast<int *>(std::malloc(sizeof(int)));
    delete p; //~ mismatched-deallocation
}
