// covers: [mem.res.monotonic.buffer] [mem.res.pool] [mem.res.global] resources in layers: a monotonic buffer that asks upstream only when full, release and reuse, deallocation that does nothing, alignment, null behind a fixed buffer, pools with limits over a counter, equality, the default resource exchanged
#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <functional>
#include <list>
#include <map>
#include <memory_resource>
#include <new>
#include <string>
#include <vector>
namespace pmr = std::pmr;

class Counter : public pmr::memory_resource {
  pmr::memory_resource *up;
  bool twin;
  void *do_allocate(std::size_t n, std::size_t a) override {
    void *p = up->allocate(n, a);
    taken++, live += n, most = std::max(most, live);
    return p;
  }
  void do_deallocate(void *p, std::size_t n, std::size_t a) override {
    returned++, live -= n;
    up->deallocate(p, n, a);
  }
  bool do_is_equal(const memory_resource &o) const noexcept override {
    const auto *c = dynamic_cast<const Counter *>(&o);
    return this == &o || (twin && c && c->twin && c->up == up);
  }

public:
  std::size_t live = 0, most = 0;
  int taken = 0, returned = 0;
  explicit Counter(pmr::memory_resource *u = pmr::new_delete_resource(), bool t = false) : up(u), twin(t) {}
};
static bool inside(const void *p, const std::array<std::byte, 512> &b) { return std::less_equal<const void *>()(b.data(), p) && std::less<const void *>()(p, b.data() + b.size()); }

int main() {
  alignas(std::max_align_t) std::array<std::byte, 512> room;
  Counter counter;
  {
    pmr::monotonic_buffer_resource mono(room.data(), room.size(), &counter);
    void *a = mono.allocate(100, 4), *b = mono.allocate(1, 1), *c = mono.allocate(64, 64);
    std::printf("%d%d%d %d ", inside(a, room), inside(b, room), inside(c, room), counter.taken);
    std::printf("%d %d\n", std::less<void *>()(b, a) || std::less_equal<void *>()(static_cast<std::byte *>(a) + 100, b), reinterpret_cast<std::uintptr_t>(c) % 64 == 0);
    mono.deallocate(a, 100, 4), mono.deallocate(c, 64, 64);
    void *d = mono.allocate(300, 8), *e = mono.allocate(400, 8);
    std::printf("%d %d %d %d\n", a != d, inside(e, room), counter.taken > 0, counter.returned);
    std::printf("%d\n", mono.upstream_resource() == &counter);
    const int before = counter.taken;
    for (int i = 0; i < 2000; i++) static_cast<int *>(mono.allocate(sizeof(int), alignof(int)))[0] = i;
    std::printf("%d\n", counter.taken - before < 20);
    mono.release();
    std::printf("%d %zu ", counter.taken == counter.returned, counter.live);
    std::printf("%d\n", inside(mono.allocate(16), room));
  }

  {
    pmr::monotonic_buffer_resource fixed(room.data(), room.size(), pmr::null_memory_resource());
    pmr::vector<int> v(&fixed);
    v.reserve(100);
    v.assign({1, 2, 3});
    try {
      v.resize(200);
    } catch (const std::bad_alloc &) {
      std::printf("full, %zu kept, %d\n", v.size(), v[2]);
    }
    pmr::string s("short enough for its own room or not, but not for the buffer's", &fixed);
    std::printf("%zu %d\n", s.size(), inside(s.data(), room));
  }

  {
    pmr::unsynchronized_pool_resource pool({.max_blocks_per_chunk = 16, .largest_required_pool_block = 128}, &counter);
    std::printf("%d %d\n", pool.options().max_blocks_per_chunk <= 16, pool.options().largest_required_pool_block >= 128);
    const int start = counter.taken;
    pmr::list<int> l(&pool);
    for (int round = 0; round < 50; round++) {
      for (int i = 0; i < 20; i++) l.push_back(i);
      l.clear();
    }
    std::printf("%d %zu ", counter.taken - start < 40, l.size());
    void *large = pool.allocate(100000);
    const std::size_t with = counter.live;
    pool.deallocate(large, 100000);
    std::printf("%d ", with - counter.live >= 100000);
    pool.release();
    std::printf("%zu %d\n", counter.live, counter.taken == counter.returned);
  }

  Counter one(pmr::new_delete_resource(), true), two(pmr::new_delete_resource(), true), odd;
  std::printf("%d%d%d%d%d\n", one == two, one != odd, odd == odd, *pmr::null_memory_resource() == *pmr::null_memory_resource(), *pmr::new_delete_resource() == one);
  pmr::vector<int> first({1, 2, 3}, &one), second(&two);
  const int *data = first.data();
  second = std::move(first);
  std::printf("%d %d\n", second.data() == data, one.taken);
  pmr::vector<int> third(&odd);
  third = std::move(second);
  std::printf("%d %d %d\n", third.data() == data, third[2], odd.taken);

  pmr::memory_resource *old = pmr::set_default_resource(&one);
  {
    const int was = one.taken;
    pmr::map<int, pmr::string> m;
    m[1] = "a string that is much too long for the room inside the object", m[2] = "b";
    std::printf("%d %d %d\n", old == pmr::new_delete_resource(), pmr::get_default_resource() == &one, one.taken - was >= 3);
    std::printf("%d\n", m[1].get_allocator().resource() == &one);
    pmr::polymorphic_allocator<> any;
    int *n = any.new_object<int>(42);
    std::printf("%d ", *n);
    any.delete_object(n);
    auto *bytes = static_cast<std::byte *>(any.allocate_bytes(24, 8));
    any.deallocate_bytes(bytes, 24, 8);
  }
  std::printf("%d ", pmr::set_default_resource(nullptr) == &one);
  std::printf("%d\n", pmr::get_default_resource() == pmr::new_delete_resource());
}
