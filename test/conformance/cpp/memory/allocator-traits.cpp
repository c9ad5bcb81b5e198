// covers: [allocator.traits] allocator_traits: defaults, rebinding, construct and destroy, propagation on assignment and swap, in containers
#include <cstdio>
#include <list>
#include <memory>
#include <string>
#include <vector>
template <class T, bool P> struct Arena {
  using value_type = T;
  using propagate_on_container_copy_assignment = std::bool_constant<P>;
  using propagate_on_container_swap = std::true_type;
  using propagate_on_container_move_assignment = std::bool_constant<P>;
  template <class U> struct rebind { using other = Arena<U, P>; };
  int id;
  explicit Arena(int i) : id(i) {}
  template <class U> Arena(const Arena<U, P> &o) : id(o.id) {}
  T *allocate(std::size_t n) { return std::allocator<T>().allocate(n); }
  void deallocate(T *p, std::size_t n) { std::allocator<T>().deallocate(p, n); }
  template <class U, class... A> void construct(U *p, A &&...a) { ::new (static_cast<void *>(p)) U(std::forward<A>(a)...); made++; }
  Arena select_on_container_copy_construction() const { return Arena(id + 100); }
  friend bool operator==(const Arena &a, const Arena &b) { return a.id == b.id; }
  static inline int made = 0;
};
template <class T> struct Minimal { using value_type = T; Minimal() = default; template <class U> Minimal(const Minimal<U> &) {} T *allocate(std::size_t n) { return static_cast<T *>(::operator new(n * sizeof(T))); } void deallocate(T *p, std::size_t) { ::operator delete(p); } bool operator==(const Minimal &) const { return true; } };
template <bool P> static void test() {
  using A = Arena<std::string, P>;
  std::vector<std::string, A> v({"a", "b", "c"}, A(1)), w({"d"}, A(2));
  auto copy = v;
  std::printf("%d ", copy.get_allocator().id);
  w = v;
  std::printf("%d ", w.get_allocator().id);
  w = std::move(copy);
  std::printf("%d %s ", w.get_allocator().id, w[2].c_str());
  std::vector<std::string, A> x(std::move(v), A(9));
  std::printf("%d %zu\n", x.get_allocator().id, x.size());
}
int main() {
  test<true>();
  test<false>();
  std::printf("%d\n", Arena<std::string, true>::made);
  std::list<int, Minimal<int>> l{3, 1, 2};
  l.sort();
  std::printf("%d %zu\n", l.front(), l.size());
  using T = std::allocator_traits<Minimal<int>>;
  static_assert(std::is_same_v<T::pointer, int *> && T::is_always_equal::value && std::is_same_v<T::rebind_alloc<char>, Minimal<char>>);
  Minimal<int> m;
  int *p = T::allocate(m, 2);
  T::construct(m, p, 42);
  std::printf("%d %d\n", *p, T::max_size(m) > 1000000);
  T::destroy(m, p);
  T::deallocate(m, p, 2);
}
