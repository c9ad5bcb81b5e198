#include <cstddef>
#include <cstdio>
#include <cstdlib>
// A class with operator new and delete of its own, over a list of free pieces in one block.
class Particle {
    struct Link { Link *next; };
    static inline Link *spare = nullptr;
    static inline void *chunk = nullptr;

public:
    long x = 1, y = 2, energy = 3;
    static void *operator new(std::size_t size) {
        if (spare == nullptr) {
            char *fresh = static_cast<char *>(std::malloc(16 * size));
            chunk = fresh;
            for (int i = 15; i >= 0; i--) {
                Link *l = reinterpret_cast<Link *>(fresh + i * size);
                l->next = spare;
                spare = l;
            }
        }
        Link *l = spare;
        spare = l->next;
        return l;
    }
    static void operator delete(void *p) noexcept {
        Link *l = static_cast<Link *>(p);
        l->next = spare;
        spare = l;
    }
    static void end() { std::free(chunk); }
};
int main() {
    Particle *first = new Particle;
    Particle *second = new Particle;
    delete second;
    Particle *third = new Particle;
    third->energy = 5;
    std::printf("%ld\n", second->energy); //~ pool-use-after-return
    delete third;
    delete first;
    Particle::end();
    return 0;
}
