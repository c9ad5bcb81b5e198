#include <cstdlib>
int main() {
    std::free(nullptr);
    delete static_cast<int *>(nullptr);
    delete[] static_cast<char *>(nullptr);
}
