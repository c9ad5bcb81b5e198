#include <cstdlib>
#include <new>
struct alignas(64) Line { char bytes[64]; };
int main() {
    Line *one = new Line;
    Line *many = new Line[3];
    one->bytes[63] = many[2].bytes[0] = 1;
    void *p = std::aligned_alloc(128, 256);
    delete one;
    delete[] many;
    std::free(p);
    return 0;
}
