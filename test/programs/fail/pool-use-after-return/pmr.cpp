#include <cstdio>
#include <memory_resource>
int main() {
    char buffer[2048];
    std::pmr::monotonic_buffer_resource arena(buffer, sizeof buffer);
    int *n = static_cast<int *>(arena.allocate(4 * sizeof(int), alignof(int)));
    n[2] = 7;
    arena.release();
    std::printf("%d\n", n[2]); //~ pool-use-after-return
    return 0;
}
