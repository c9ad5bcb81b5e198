#include <cstdlib>
#include <new>
static int count;
void *operator new(std::size_t n) {
    count++;
    if (void *p = std::malloc(n))
        return p;
    throw std::bad_alloc();
}
void operator delete(void *p) noexcept { std::free(p); }
void operator delete(void *p, std::size_t) noexcept { std::free(p); }
struct Pooled {
    static inline char pool[256];
    static inline int used = 0;
    static void *operator new(std::size_t n) { void *p = pool + used; used += static_cast<int>(n); return p; }
    static void operator delete(void *) {}
    long value = 1;
};
int main() {
    int *p = new int(3);
    delete p;
    Pooled *a = new Pooled;
    Pooled *b = new Pooled;
    a->value = b->value;
    delete a;
    delete b;
    int *q = new int[4];
    delete[] q;
    return count == 2 ? 0 : 1;
}
