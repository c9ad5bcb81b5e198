// Objects · allocators: who gets a container's memory
//
// A container does not call new: it asks its allocator, std::allocator unless it is told another one. The standard asks little
// of an allocator: value_type, allocate(n), deallocate(p, n) with the same n, a constructor from the allocator of another
// type (a list allocates nodes, not ints), and comparison.
//
// What to do: set breakpoints on the lines marked STOP, press F5, and F5 again to go on.
//   1. Heap Map, click on the blocks: `standard`'s buffer is int[4] from operator new, in std::allocator<int>; `counted`'s
//      is int[4] from malloc, in CountingAllocator<int>::allocate. The call stack of each block says who asked.
//   2. The list has nodes: the same allocator, rebound to the type of a node.
//   3. Each deallocate got the size of its allocate: the sums are equal, nothing is left.
#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <list>
#include <new>
#include <vector>

static std::size_t taken = 0;
static std::size_t given = 0;

template <typename T>
struct CountingAllocator {
  using value_type = T;

  CountingAllocator() = default;
  template <typename U>
  CountingAllocator(const CountingAllocator<U> &) {}

  T *allocate(std::size_t n) {
    void *memory = std::malloc(n * sizeof(T));
    if (memory == nullptr)
      throw std::bad_alloc();
    taken += n * sizeof(T);
    std::printf("allocate %zu of %zu bytes\n", n, sizeof(T));
    return static_cast<T *>(memory);
  }
  void deallocate(T *memory, std::size_t n) {
    given += n * sizeof(T);
    std::printf("deallocate %zu of %zu bytes\n", n, sizeof(T));
    std::free(memory);
  }
  template <typename U>
  bool operator==(const CountingAllocator<U> &) const {
    return true;
  }
};

int main() {
  {
    std::vector<int> standard = {1, 2, 3, 4};
    std::vector<int, CountingAllocator<int>> counted = {5, 6, 7, 8};
    std::printf("%d %d\n", standard[0], counted[0]); // STOP 1
    std::list<int, CountingAllocator<int>> chain = {9};
    std::printf("%d\n", chain.front()); // STOP 2
  }
  std::printf("%zu bytes taken, %zu given back\n", taken, given); // STOP 3
  return 0;
}
