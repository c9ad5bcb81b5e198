// covers: [mem.res.class] resources of one's own: logging, failing, bump and free list; monotonic over them; pools released at once; containers that keep their resource on assignment
#include <array>
#include <cstddef>
#include <cstdio>
#include <list>
#include <map>
#include <memory_resource>
#include <new>
#include <string>
#include <unordered_map>
#include <vector>
struct Logging : std::pmr::memory_resource {
  std::pmr::memory_resource *up;
  long live = 0, count = 0, limit;
  Logging(std::pmr::memory_resource *up = std::pmr::new_delete_resource(), long limit = -1) : up(up), limit(limit) {}
  void *do_allocate(std::size_t n, std::size_t a) override {
    if (limit >= 0 && live + static_cast<long>(n) > limit) throw std::bad_alloc();
    void *p = up->allocate(n, a);
    live += static_cast<long>(n);
    count++;
    return p;
  }
  void do_deallocate(void *p, std::size_t n, std::size_t a) override { live -= static_cast<long>(n); up->deallocate(p, n, a); }
  bool do_is_equal(const memory_resource &o) const noexcept override { return this == &o; }
};
class Bump : public std::pmr::memory_resource {
  alignas(64) std::byte buffer[4096];
  std::size_t used = 0;
  void *do_allocate(std::size_t n, std::size_t a) override {
    std::size_t at = (used + a - 1) & ~(a - 1);
    if (at + n > sizeof buffer) throw std::bad_alloc();
    used = at + n;
    return buffer + at;
  }
  void do_deallocate(void *, std::size_t, std::size_t) override {}
  bool do_is_equal(const memory_resource &o) const noexcept override { return this == &o; }
public:
  bool holds(const void *p) const { return p >= buffer && p < buffer + sizeof buffer; }
};
int main() {
  Logging log;
  {
    std::pmr::vector<std::pmr::string> v(&log);
    v.emplace_back("a string that is long enough to be allocated");
    v.push_back(v[0]);
    std::printf("%d %d\n", v[1].get_allocator().resource() == &log, log.live > 100);
    std::pmr::vector<std::pmr::string> other(v);
    std::printf("%d\n", other.get_allocator().resource() == std::pmr::get_default_resource());
    other = std::move(v);
    std::printf("%d %zu\n", other.get_allocator().resource() == &log, other.size());
  }
  std::printf("%ld\n", log.live);
  Bump bump;
  {
    std::pmr::map<int, std::pmr::string> m(&bump);
    for (int i = 0; i < 10; i++) m[i] = "value number " + std::pmr::string(20, 'x');
    std::printf("%d %d\n", bump.holds(&m[3]), bump.holds(m[9].data()));
    try { for (int i = 0;; i++) m[i] += m[i]; } catch (const std::bad_alloc &) { std::printf("full\n"); }
  }
  {
    std::pmr::monotonic_buffer_resource mono(64, &log);
    std::pmr::list<int> l(&mono);
    for (int i = 0; i < 1000; i++) l.push_back(i);
    long before = log.live;
    l.clear();
    std::printf("%d %d %d\n", log.count < 50, log.live == before, before > 16000);
    mono.release();
    std::printf("%ld\n", log.live);
  }
  {
    std::pmr::unsynchronized_pool_resource pool({.max_blocks_per_chunk = 16, .largest_required_pool_block = 256}, &log);
    void *p = pool.allocate(40);
    pool.deallocate(p, 40);
    void *q = pool.allocate(40), *big = pool.allocate(100000);
    std::printf("%d %d\n", p == q, log.live >= 100000);
    pool.deallocate(big, 100000);
    std::pmr::unordered_map<std::pmr::string, int> m(&pool);
    for (int i = 0; i < 100; i++) m.emplace(std::to_string(i) + " with a long tail of characters", i);
    std::printf("%zu %d\n", m.size(), m.begin()->first.get_allocator().resource() == &pool);
    pool.deallocate(q, 40);
  }
  std::printf("%ld\n", log.live);
  Logging small(std::pmr::new_delete_resource(), 1000);
  std::pmr::vector<int> v(&small);
  try { for (int i = 0; i < 1000; i++) v.push_back(i); } catch (const std::bad_alloc &) { std::printf("%d\n", v.size() >= 100 && v.back() == static_cast<int>(v.size()) - 1); }
  auto *old = std::pmr::set_default_resource(&log);
  { std::pmr::string s(50, 'd'); std::printf("%d\n", log.live > 50); }
  std::pmr::set_default_resource(old);
  std::pmr::polymorphic_allocator<> a(&log);
  auto *obj = a.new_object<std::pmr::vector<int>>(5, 3);
  auto *raw = static_cast<double *>(a.allocate_bytes(16, 16));
  std::printf("%zu %d\n", obj->size(), obj->get_allocator().resource() == &log);
  a.delete_object(obj);
  a.deallocate_bytes(raw, 16, 16);
  std::printf("%ld %d\n", log.live, *std::pmr::null_memory_resource() == *std::pmr::new_delete_resource());
}
