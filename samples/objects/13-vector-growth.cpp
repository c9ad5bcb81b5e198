// Objects · how a vector grows
//
// std::vector<int, SimpleAllocator<int>> keeps its elements in one block. When that is full it asks its allocator for a larger
// one, moves the elements there, and gives the old one back. Every pointer, reference and iterator to the old ones is stale.
//
// What to do: set breakpoints on the lines marked STOP, press F5, and F5 again to go on.
//   1. Each time round the loop: Variables shows size and [capacity]; Heap Map, "Since the last stop", shows the new buffer
//      and the old one, freed. Lifetimes draws every buffer as a line: 1, 2, 4 and 8 ints, each ends when the next is there.
//   2. The same with objects: each Item is moved into the new buffer and then destroyed in the old one. Lifetimes says of
//      each from which one it was moved.
//   Going on: `first` points to an element of the buffer before. The run stops and says at which line the vector grew.
#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <new>
#include <utility>
#include <vector>

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
    return static_cast<T *>(memory);
  }
  void deallocate(T *memory, std::size_t) { std::free(memory); }
  template <typename U>
  bool operator==(const SimpleAllocator<U> &) const {
    return true;
  }
};

struct Item {
  int number;
  explicit Item(int number) : number(number) {}
  Item(Item &&other) noexcept : number(std::exchange(other.number, 0)) {}
  ~Item() {}
};

int main() {
  std::vector<int, SimpleAllocator<int>> numbers;
  for (int i = 0; i < 5; i++) {
    numbers.push_back(i * i);
    std::printf("size %zu, capacity %zu\n", numbers.size(), numbers.capacity()); // STOP 1
  }
  std::vector<Item> items;
  items.emplace_back(1);
  items.emplace_back(2);
  std::printf("%d and %d\n", items[0].number, items[1].number); // STOP 2

  std::vector<int, SimpleAllocator<int>>::iterator first = numbers.begin();
  while (numbers.size() < 9)
    numbers.push_back(7);
  std::printf("%d\n", *first); // ERROR: a stale iterator
  return 0;
}
