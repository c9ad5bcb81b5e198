// Allocates and releases in every plain way and in some that are not, from changing call stacks.
#include <cstdio>
#include <cstdlib>
#include <cstring>

static unsigned seed = 12345;
static unsigned next(unsigned n) {
    seed = seed * 1103515245u + 12345u;
    return (seed >> 16) % n;
}

struct Small {
    long a, b;
};

enum { SLOTS = 60 };
static void *blocks[SLOTS];
static int kinds[SLOTS];
static size_t sizes[SLOTS];

static void release(int i) {
    switch (kinds[i]) {
    case 0: free(blocks[i]); break;
    case 1: delete static_cast<Small *>(blocks[i]); break;
    case 2: delete[] static_cast<char *>(blocks[i]); break;
    case 3: ::operator delete(blocks[i], sizes[i]); break;
    default: free(blocks[i]);
    }
    blocks[i] = nullptr;
}

static void acquire(int i, int depth) {
    if (depth > 0) {
        acquire(i, depth - 1);
        return;
    }
    kinds[i] = next(6);
    sizes[i] = next(next(10) == 0 ? 5000 : 90);
    switch (kinds[i]) {
    case 0: blocks[i] = malloc(sizes[i]); break;
    case 1: blocks[i] = new Small; sizes[i] = sizeof(Small); break;
    case 2: blocks[i] = new char[sizes[i]]; break;
    case 3: blocks[i] = ::operator new(sizes[i]); break;
    case 4: blocks[i] = calloc(1, sizes[i]); break;
    default: blocks[i] = realloc(malloc(sizes[i]), sizes[i] * 2 + 1); break;
    }
    if (sizes[i] > 0)
        memset(blocks[i], i, sizes[i]);
}

int main() {
    for (int round = 0; round < 2500; round++) {
        int i = next(SLOTS);
        if (blocks[i])
            release(i);
        else
            acquire(i, next(4));
    }
    unsigned long sum = 0;
    for (int i = 0; i < SLOTS; i++)
        if (blocks[i] && sizes[i] > 0)
            sum += static_cast<unsigned char *>(blocks[i])[sizes[i] - 1];
    free(nullptr);
    printf("%lu\n", sum);
    for (int i = 0; i < SLOTS; i++)
        if (blocks[i])
            release(i);
}
