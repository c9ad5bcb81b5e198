#include <cstdio>
#include <stdexcept>
#include <string>
struct Guard {
    int &n;
    ~Guard() { n++; }
};
static int unwound = 0;
static int deep(int n, int i) {
    Guard g{unwound};
    if (n == 0)
        throw std::runtime_error("at " + std::to_string(i));
    return deep(n - 1, i) + 1;
}
int main() {
    long caught = 0;
    for (int i = 0; i < 3000; i++) {
        try {
            deep(i % 10, i);
        } catch (const std::exception &e) {
            caught += e.what()[3];
        }
    }
    std::printf("%ld %d\n", caught, unwound);
}
