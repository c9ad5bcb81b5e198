#include <cstdlib>
int main() {
    int *p = new int(5);
    std::free(p); //~ mismatched-deallocation
    return 0;
}
