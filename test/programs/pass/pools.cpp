// Pools that are right: each looks in front of its pieces, links them, hands them out again, or only seems to take them.
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <list>
#include <map>
#include <memory_resource>
#include <new>
#include <string>
#include <vector>

// A header in front of every piece.
struct Header { std::size_t size; std::uint64_t mark; };
static void *counted_alloc(std::size_t size) {
    Header *h = static_cast<Header *>(std::malloc(size + sizeof(Header)));
    *h = {size, 0x1234};
    return h + 1;
}
static std::size_t counted_size(void *p) { return (static_cast<Header *>(p) - 1)->size; }
static void counted_free(void *p) {
    if (p) std::free(static_cast<Header *>(p) - 1);
}

// References are counted: the function that is named free only lets go of one.
struct Shared { int owners; Shared *next; long value; };
static Shared shared[4];
static Shared *shared_list;
static Shared *shared_alloc() {
    Shared *s = shared_list;
    shared_list = s->next;
    s->owners = 2;
    return s;
}
static void shared_free(Shared *s) {
    if (--s->owners > 0) return;
    s->next = shared_list;
    shared_list = s;
}

// free of what an object owns, not of the object.
struct Buffer { char *data; std::size_t size; };
static Buffer buffers[2];
static Buffer *buffer_alloc(int i) {
    buffers[i].data = static_cast<char *>(std::malloc(8));
    buffers[i].size = 8;
    return &buffers[i];
}
static void buffer_free(Buffer *b) {
    std::free(b->data);
    b->data = nullptr;
    b->size = 0;
}

// Operators of a class and of what derives from it, in an arena that is emptied at once.
struct Arena {
    alignas(16) std::byte memory[4096];
    std::size_t used = 0;
    void *take(std::size_t n) {
        void *p = memory + used;
        used += (n + 15) / 16 * 16;
        return p;
    }
};
static Arena arena;
struct Shape {
    virtual ~Shape() = default;
    long id = 1;
    static void *operator new(std::size_t n) { return arena.take(n); }
    static void *operator new[](std::size_t n) { return arena.take(n); }
    static void operator delete(void *) {}
    static void operator delete[](void *) {}
};
struct Square : Shape { long side = 2; long more[3] = {}; };

// An allocator that rebinds, with a free list by size.
template <class T>
struct Recycling {
    using value_type = T;
    Recycling() = default;
    template <class U> Recycling(const Recycling<U> &) {}
    static inline std::vector<void *> &spare = *new std::vector<void *>;
    T *allocate(std::size_t n) {
        if (n == 1 && !spare.empty()) {
            void *p = spare.back();
            spare.pop_back();
            return static_cast<T *>(p);
        }
        return static_cast<T *>(std::malloc(n * sizeof(T)));
    }
    void deallocate(T *p, std::size_t n) {
        if (n == 1) spare.push_back(p);
        else std::free(p);
    }
    bool operator==(const Recycling &) const { return true; }
};

int main() {
    char *c = static_cast<char *>(counted_alloc(10));
    std::strcpy(c, "counted");
    std::printf("%s %zu\n", c, counted_size(c));
    counted_free(c);

    for (auto &s : shared) { s.next = shared_list; shared_list = &s; }
    for (int i = 0; i < 10; i++) {
        Shared *s = shared_alloc();
        s->value = i;
        shared_free(s);
        std::printf("%ld", s->value);
        shared_free(s);
    }
    for (int round = 0; round < 2; round++) {
        Buffer *b = buffer_alloc(0);
        buffer_free(b);
        std::printf(" %zu\n", b->size);
    }

    for (int round = 0; round < 3; round++) {
        arena.used = 0;
        Shape *s = new Square;
        Square *many = new Square[3];
        many[2].more[2] = s->id;
        delete s;
        delete[] many;
    }
    {
        std::list<int, Recycling<int>> numbers;
        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < 20; i++) numbers.push_back(i);
            numbers.remove_if([](int n) { return n % 3 == 0; });
            numbers.clear();
        }
        std::vector<int, Recycling<int>> v;
        for (int i = 0; i < 100; i++) v.push_back(i);
        std::printf("%d\n", v[99]);
    }
    {
        std::byte buffer[1024];
        std::pmr::monotonic_buffer_resource one(buffer, sizeof buffer);
        std::pmr::unsynchronized_pool_resource pool(&one);
        std::pmr::map<int, std::pmr::string> names(&pool);
        for (int i = 0; i < 50; i++) names[i % 20] = "a name that is too long to be kept inside of the string";
        names.erase(3);
        std::pmr::vector<std::pmr::string> copy(&one);
        for (auto &[k, v] : names) copy.push_back(v);
        std::printf("%zu\n", copy.size());
    }
    return 0;
}
