#include <stdexcept>
static void work() {
    int *p = new int[10];
    p[0] = 1;
    throw std::runtime_error("no"); //~ leak
}
int main() {
    try {
        work();
    } catch (const std::exception &) {
    }
    return 0;
}
