// covers: [container.alloc.reqmts] [allocator.adaptor] polymorphic and scoped allocators in nested containers: what passes to elements, construct with allocator, pieces by size, unsynchronized pools, upstream told
#include <cstdio>
#include <list>
#include <map>
#include <memory>
#include <memory_resource>
#include <scoped_allocator>
#include <string>
#include <tuple>
#include <unordered_map>
#include <utility>
#include <vector>

struct Telling : std::pmr::memory_resource {
  const char *name;
  memory_resource *up;
  int given = 0, back = 0;
  explicit Telling(const char *n, memory_resource *u = std::pmr::new_delete_resource()) : name(n), up(u) {}
  void *do_allocate(std::size_t n, std::size_t a) override { return given++, up->allocate(n, a); }
  void do_deallocate(void *p, std::size_t n, std::size_t a) override { back++, up->deallocate(p, n, a); }
  bool do_is_equal(const memory_resource &o) const noexcept override { return this == &o; }
};

struct Aware {
  using allocator_type = std::pmr::polymorphic_allocator<>;
  std::pmr::string name;
  int n = 0;
  explicit Aware(allocator_type a = {}) : name(a) {}
  Aware(const char *s, int i, allocator_type a = {}) : name(s, a), n(i) {}
  Aware(const Aware &o, allocator_type a = {}) : name(o.name, a), n(o.n) {}
  Aware(Aware &&o, allocator_type a) : name(std::move(o.name), a), n(o.n) {}
  Aware(Aware &&) = default;
  Aware &operator=(const Aware &) = default;
};

template <class T> struct Tagged {
  using value_type = T;
  int id;
  explicit Tagged(int i = -1) : id(i) {}
  template <class U> Tagged(const Tagged<U> &o) : id(o.id) {}
  T *allocate(std::size_t n) { return std::allocator<T>().allocate(n); }
  void deallocate(T *p, std::size_t n) { std::allocator<T>().deallocate(p, n); }
  template <class U> bool operator==(const Tagged<U> &o) const { return id == o.id; }
};
using Inner = std::vector<int, Tagged<int>>;
using Outer = std::vector<Inner, std::scoped_allocator_adaptor<Tagged<Inner>, Tagged<int>>>;

int main() {
  Telling told("told");
  {
    std::pmr::vector<Aware> v(&told);
    v.emplace_back("a name longer than any small buffer", 1);
    v.push_back(Aware("another name that does not fit in place", 2));
    v.resize(3);
    for (auto &a : v) std::printf("%d:%d ", a.n, a.name.get_allocator().resource() == &told);
    std::printf("\n");
    std::pmr::vector<Aware> copy(v);
    std::printf("%d %s\n", copy[0].name.get_allocator().resource() == std::pmr::get_default_resource(), copy[1].name.c_str());
    std::pmr::map<int, std::pmr::string> m(&told);
    m.try_emplace(1, "a mapped value long enough for the heap");
    m[2] = "assigned into a string of the resource";
    std::printf("%d %d\n", m[1].get_allocator() == m.get_allocator(), m[2].get_allocator().resource() == &told);
    std::pmr::list<std::pair<std::pmr::string, Aware>> pairs(&told);
    pairs.emplace_back(std::piecewise_construct, std::forward_as_tuple("first"), std::forward_as_tuple("second", 3));
    std::printf("%d %d\n", pairs.front().first.get_allocator().resource() == &told, pairs.front().second.name.get_allocator().resource() == &told);
    std::printf("%d\n", told.given > told.back);
  }
  std::printf("%d\n", told.given == told.back);

  Outer o({Tagged<Inner>(1), Tagged<int>(2)});
  o.emplace_back(3, 7);
  o.resize(2), o.push_back(Inner({1, 2}, Tagged<int>(9)));
  for (auto &i : o) std::printf("%d:%zu ", i.get_allocator().id, i.size());
  std::printf("%d %d\n", o.get_allocator().outer_allocator().id, o.get_allocator().inner_allocator().outer_allocator().id);

  Telling upstream("upstream");
  {
    std::pmr::unsynchronized_pool_resource pool(&upstream);
    std::pmr::unordered_map<int, std::pmr::string> m(&pool);
    for (int i = 0; i < 200; i++) m.emplace(i, "text number that is too long to be kept inside");
    for (int i = 0; i < 200; i += 2) m.erase(i);
    std::printf("%zu %d\n", m.size(), upstream.given > 0 && upstream.given < 200);
  }
  std::printf("%d\n", upstream.given == upstream.back);
  {
    std::pmr::monotonic_buffer_resource line(64, &upstream);
    const int before = upstream.back;
    std::pmr::list<int> l(&line);
    for (int i = 0; i < 100; i++) l.push_back(i);
    l.clear();
    std::printf("%d\n", upstream.back == before);
    line.release();
  }
  std::printf("%d\n", upstream.given == upstream.back);
  auto *before = std::pmr::set_default_resource(&told);
  const int given = told.given;
  std::pmr::vector<int> onDefault{1, 2, 3};
  std::pmr::set_default_resource(before);
  std::printf("%d %d\n", told.given == given + 1, std::pmr::get_default_resource() == std::pmr::new_delete_resource());
  std::pmr::polymorphic_allocator<> any(&told);
  Aware *made = any.new_object<Aware>("made by the allocator itself, longer than small", 5);
  std::printf("%d %d\n", made->n, made->name.get_allocator().resource() == &told);
  any.delete_object(made);
  try {
    std::pmr::vector<int> none({1}, std::pmr::null_memory_resource());
  } catch (const std::bad_alloc &) {
    std::printf("bad_alloc\n");
  }
}
