#include <memory>
#include <stdexcept>
#include <string>
#include <vector>
struct Guard {
    std::unique_ptr<int> value = std::make_unique<int>(1);
};
static int work(int n) {
    Guard g;
    std::vector<std::string> texts(10, "some text that is long enough to be allocated");
    if (n == 0)
        throw std::runtime_error("zero");
    return work(n - 1) + *g.value;
}
int main() {
    int caught = 0;
    for (int i = 0; i < 10; i++) {
        try {
            work(i);
        } catch (const std::exception &e) {
            caught++;
        }
    }
    return caught - 10;
}
