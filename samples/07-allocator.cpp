// 07 · A container with an allocator of its own
//
// A container doesn't call new: it asks its allocator. SimpleAllocator has what the standard requires, and no more:
// value_type, allocate, deallocate, a constructor from an allocator of another type, and comparison.
//
// What to do: set a breakpoint on the line marked STOP, press F5, and F5 again to go round the loop.
//   - The vector has room for 1, 2, 4, 8 elements in turn. When it is full it allocates a buffer of twice the size,
//     moves its elements there, and gives the old buffer back: five elements need four allocations.
//   - Heap Map: "Since the last stop" shows the new buffer and the old one, freed. The vector's three pointers (begin, end,
//     end of capacity) lead to the new one.
//   - Variables: size grows by one each time, capacity by doubling.
//   - At the end allocations and deallocations are equal: nothing is leaked.
#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <new>
#include <vector>

static int allocations = 0;
static int deallocations = 0;

template <typename T>
struct SimpleAllocator {
  using value_type = T;

  SimpleAllocator() = default;
  template <typename U>
  SimpleAllocator(const SimpleAllocator<U> &) {}

  T *allocate(std::size_t n) {
    void *memory = std::malloc(n * sizeof(T));
    if (memory == nullptr)
      throw std::bad_alloc();
    allocations++;
    std::printf("allocate %zu\n", n);
    return static_cast<T *>(memory);
  }
  void deallocate(T *memory, std::size_t n) {
    deallocations++;
    std::printf("deallocate %zu\n", n);
    std::free(memory);
  }

  template <typename U>
  bool operator==(const SimpleAllocator<U> &) const {
    return true;
  }
};

int main() {
  {
    std::vector<int, SimpleAllocator<int>> numbers;
    for (int i = 0; i < 5; i++) {
      numbers.push_back(i * i);
      std::printf("size %zu, capacity %zu\n", numbers.size(), numbers.capacity()); // STOP
    }
  }
  std::printf("%d allocations, %d deallocations\n", allocations, deallocations);
  return 0;
}
