#include <cstddef>
#include <cstdio>
#include <cstring>
// An allocator that takes its memory from a static array.
template <class T>
struct StackAllocator {
    using value_type = T;
    static inline std::byte memory[1024];
    static inline std::size_t used = 0;
    T *allocate(std::size_t n) {
        std::byte *p = memory + used;
        used += n * sizeof(T);
        return reinterpret_cast<T *>(p);
    }
    void deallocate(T *, std::size_t) {}
};
int main() {
    StackAllocator<char> a;
    char *name = a.allocate(8);
    char *city = a.allocate(8);
    std::strcpy(city, "Ulm");
    std::strcpy(name, "Wolfgang"); //~ pool-overflow
    std::printf("%s\n", name);
    a.deallocate(city, 8);
    a.deallocate(name, 8);
    return 0;
}
