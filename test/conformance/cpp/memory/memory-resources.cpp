// covers: [mem.res] memory_resource: monotonic with a buffer, pools, null, own ones, polymorphic_allocator through nested containers
#include <cstddef>
#include <cstdio>
#include <map>
#include <memory_resource>
#include <new>
#include <string>
#include <vector>
struct Counting : std::pmr::memory_resource {
  long live = 0, calls = 0;
  std::pmr::memory_resource *up = std::pmr::new_delete_resource();
  void *do_allocate(std::size_t n, std::size_t a) override { live += n, calls++; return up->allocate(n, a); }
  void do_deallocate(void *p, std::size_t n, std::size_t a) override { live -= n; up->deallocate(p, n, a); }
  bool do_is_equal(const memory_resource &o) const noexcept override { return this == &o; }
};
int main() {
  Counting c;
  {
    std::pmr::vector<std::pmr::string> v(&c);
    v.emplace_back("a string that does not fit into itself at all");
    v.emplace_back("short");
    std::printf("%d %d\n", c.live > 0, v[0].get_allocator().resource() == &c);
    std::pmr::vector<std::pmr::string> w = v;
    std::printf("%d\n", w.get_allocator().resource() == std::pmr::get_default_resource());
    std::pmr::map<int, std::pmr::vector<int>> m(&c);
    m[1].assign(100, 7);
    std::printf("%d\n", m[1].get_allocator().resource() == &c);
  }
  std::printf("%ld %d\n", c.live, c.calls > 3);
  std::byte buffer[512];
  std::pmr::monotonic_buffer_resource mono(buffer, sizeof buffer, std::pmr::null_memory_resource());
  try {
    std::pmr::vector<int> v(&mono);
    for (int i = 0; i < 1000; i++) v.push_back(i);
  } catch (const std::bad_alloc &) { std::printf("full\n"); }
  mono.release();
  int *p = static_cast<int *>(mono.allocate(sizeof(int), alignof(int)));
  std::printf("%d\n", reinterpret_cast<std::byte *>(p) >= buffer && reinterpret_cast<std::byte *>(p) < buffer + 512);
  {
    std::pmr::unsynchronized_pool_resource pool(&c);
    std::vector<void *> held;
    const long before = c.calls;
    for (int round = 0; round < 3; round++) {
      for (int i = 0; i < 50; i++) held.push_back(pool.allocate(24));
      for (void *q : held) pool.deallocate(q, 24);
      held.clear();
    }
    std::printf("%d %d\n", c.calls - before < 50, pool.options().largest_required_pool_block > 0);
  }
  std::printf("%ld\n", c.live);
  auto *old = std::pmr::set_default_resource(&c);
  std::pmr::string s("another string that needs memory from somewhere");
  std::printf("%d %d\n", s.get_allocator().resource() == &c, old == std::pmr::new_delete_resource());
  std::pmr::set_default_resource(nullptr);
  std::pmr::polymorphic_allocator<> pa(&c);
  auto *o = pa.new_object<std::pair<int, std::pmr::string>>(3, "x");
  std::printf("%d %d\n", o->first, o->second.get_allocator().resource() == &c);
  pa.delete_object(o);
}
