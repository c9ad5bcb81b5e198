// covers: [basic.string] strings of other allocators: pmr over a buffer on the stack, counted allocations, no allocation while short, propagation on copy, move and swap
#include <cstddef>
#include <cstdio>
#include <memory_resource>
#include <string>
#include <utility>
#include <vector>

static int allocations, releases;
template <class T> struct Counted {
  using value_type = T;
  using propagate_on_container_swap = std::true_type;
  int id;
  explicit Counted(int i) : id(i) {}
  template <class U> Counted(const Counted<U> &o) : id(o.id) {}
  T *allocate(std::size_t n) {
    allocations++;
    return static_cast<T *>(::operator new(n * sizeof(T)));
  }
  void deallocate(T *p, std::size_t) {
    releases++;
    ::operator delete(p);
  }
  Counted select_on_container_copy_construction() const { return Counted(id + 100); }
  template <class U> bool operator==(const Counted<U> &o) const { return id == o.id; }
};
using S = std::basic_string<char, std::char_traits<char>, Counted<char>>;

struct Telling : std::pmr::memory_resource {
  int live = 0;
  std::size_t bytes = 0;
  void *do_allocate(std::size_t n, std::size_t a) override {
    live++, bytes += n;
    return std::pmr::new_delete_resource()->allocate(n, a);
  }
  void do_deallocate(void *p, std::size_t n, std::size_t a) override {
    live--, bytes -= n;
    std::pmr::new_delete_resource()->deallocate(p, n, a);
  }
  bool do_is_equal(const memory_resource &o) const noexcept override { return this == &o; }
};

int main() {
  const char *longer = "a text much longer than the buffer inside a string object";
  {
    S small("short", Counted<char>(1)), big(longer, Counted<char>(2));
    std::printf("%d\n", allocations);
    S copy = big;
    std::printf("%d %d\n", allocations, copy.get_allocator().id);
    S moved = std::move(big);
    std::printf("%d %d\n", allocations, moved.get_allocator().id);
    swap(small, moved);
    std::printf("%d %d %d %s\n", small.get_allocator().id, moved.get_allocator().id, allocations, moved.c_str());
    S unequal(Counted<char>(9));
    unequal = std::move(small);
    std::printf("%d %d %d\n", unequal.get_allocator().id, allocations, unequal == longer);
    S same(longer, Counted<char>(9)), other(Counted<char>(9));
    const char *where = same.data();
    other = std::move(same);
    std::printf("%d\n", other.data() == where);
    std::printf("%d\n", (other + S("!", Counted<char>(3))).get_allocator().id);
  }
  std::printf("%d\n", allocations == releases);

  Telling told;
  {
    std::pmr::string p(longer, &told), q("tiny", &told);
    std::printf("%d %d\n", told.live, told.bytes >= p.size());
    std::pmr::vector<std::pmr::string> v(&told);
    v.reserve(2);
    v.emplace_back(longer);
    v.push_back(p);
    std::printf("%d %d\n", told.live, v[0].get_allocator().resource() == &told);
    std::pmr::string onDefault = p;
    std::printf("%d %d\n", told.live, onDefault.get_allocator().resource() == std::pmr::get_default_resource());
    q = p;
    q.clear(), q.shrink_to_fit();
    std::printf("%d\n", told.live);
  }
  std::printf("%d %zu\n", told.live, told.bytes);
  std::byte room[1024];
  std::pmr::monotonic_buffer_resource pool(room, sizeof room, std::pmr::null_memory_resource());
  std::pmr::string inside(200, 'x', &pool);
  const auto *at = reinterpret_cast<const std::byte *>(inside.data());
  std::printf("%d %zu\n", at >= room && at < room + sizeof room, inside.size());
}
