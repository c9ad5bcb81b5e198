// Objects · memory pools: blocks inside a block
//
// A pool gets one large block and hands out pieces of it. What comes back goes on a list of free pieces, whose links lie in
// the pieces themselves. Here a class has its operator new and delete take from such a pool.
//
// What to do: set breakpoints on the lines marked STOP, press F5, and F5 again to go on.
//   1. Heap Map: one block, whatever number of Particles there is. Hover over `a` and `b`: they point into it, 16 bytes apart.
//   2. `a` was given back. Variables, Globals, `pool`: `firstFree` is its address, and its first bytes are the link now.
//   3. `c` got the piece that was a's: last in, first out.
//   4. std::pmr: a monotonic_buffer_resource hands out bytes of `buffer`; the vector's elements lie in it, on the stack.
//   Going on: `b` is used after the pool took it back. The block is alive, but the piece is not the program's any more:
//   the run stops there.
#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <memory_resource>
#include <new>
#include <vector>

struct FreePiece {
  FreePiece *next;
};
struct Pool {
  FreePiece *firstFree = nullptr;
  char *memory = nullptr;

  void *take(std::size_t size, std::size_t count) {
    if (memory == nullptr) {
      memory = static_cast<char *>(std::malloc(size * count));
      if (memory == nullptr)
        throw std::bad_alloc();
      for (std::size_t i = count; i > 0; i--)
        give(memory + (i - 1) * size);
    }
    if (firstFree == nullptr)
      throw std::bad_alloc();
    FreePiece *piece = firstFree;
    firstFree = piece->next;
    return piece;
  }
  void give(void *memory) {
    FreePiece *piece = static_cast<FreePiece *>(memory);
    piece->next = firstFree;
    firstFree = piece;
  }
};
static Pool pool;

struct Particle {
  double mass;
  long charge;
  static void *operator new(std::size_t size) { return pool.take(size, 8); }
  static void operator delete(void *memory) { pool.give(memory); }
};

int main() {
  Particle *a = new Particle{1.5, 1};
  Particle *b = new Particle{2.5, 2};
  std::printf("%g and %g\n", a->mass, b->mass); // STOP 1
  delete a;
  std::printf("a is back\n"); // STOP 2
  Particle *c = new Particle{3.5, 3};
  std::printf("%g\n", c->mass); // STOP 3

  alignas(std::max_align_t) std::byte buffer[256];
  {
    std::pmr::monotonic_buffer_resource arena(buffer, sizeof buffer);
    std::pmr::vector<int> numbers({1, 2, 3}, &arena);
    std::printf("%d\n", numbers[2]); // STOP 4
  }

  delete c;
  delete b;
  std::printf("%ld\n", b->charge); // ERROR: the pool has it back
  std::free(pool.memory);
  return 0;
}
