#include <cstdio>
#include <utility>
#include <vector>
int main() {
    std::vector<int> queue{3, 1, 2};
    std::vector<int> work = std::move(queue);
    std::printf("%zu\n", work.size());
    return queue[0] & 0; //~ container-overflow
}
