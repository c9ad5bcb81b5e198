// covers: [pointer.traits] [allocator.requirements] fancy pointers: offsets instead of addresses, in a vector and unique_ptr; pointer_traits' rebind, pointer_to and to_address, allocators that count bytes, minimal ones and sticky ones
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <iterator>
#include <list>
#include <map>
#include <memory>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>
template <class T> struct Offset {
  using element_type = T;
  using difference_type = std::ptrdiff_t;
  using value_type = std::remove_cv_t<T>;
  using pointer = Offset;
  using reference = std::add_lvalue_reference_t<T>;
  using iterator_category = std::random_access_iterator_tag;
  template <class U> using rebind = Offset<U>;
  T *p = nullptr;
  Offset() = default;
  Offset(std::nullptr_t) {}
  explicit Offset(T *q) : p(q) {}
  template <class U> requires std::is_convertible_v<U *, T *> Offset(const Offset<U> &o) : p(o.p) {}
  template <class U> requires(!std::is_convertible_v<U *, T *>) explicit Offset(const Offset<U> &o) : p(static_cast<T *>(o.p)) {}
  template <class U = T> requires(!std::is_void_v<U>) static Offset pointer_to(U &r) { return Offset(std::addressof(r)); }
  template <class U = T> requires(!std::is_void_v<U>) U &operator*() const { return *p; }
  T *operator->() const { return p; }
  template <class U = T> requires(!std::is_void_v<U>) U &operator[](std::ptrdiff_t i) const { return p[i]; }
  explicit operator bool() const { return p; }
  Offset &operator++() { ++p; return *this; }
  Offset operator++(int) { return Offset(p++); }
  Offset &operator--() { --p; return *this; }
  Offset operator--(int) { return Offset(p--); }
  Offset &operator+=(std::ptrdiff_t n) { p += n; return *this; }
  Offset &operator-=(std::ptrdiff_t n) { p -= n; return *this; }
  friend Offset operator+(Offset a, std::ptrdiff_t n) { return Offset(a.p + n); }
  friend Offset operator+(std::ptrdiff_t n, Offset a) { return Offset(a.p + n); }
  friend Offset operator-(Offset a, std::ptrdiff_t n) { return Offset(a.p - n); }
  friend std::ptrdiff_t operator-(Offset a, Offset b) { return a.p - b.p; }
  friend bool operator==(Offset a, Offset b) { return a.p == b.p; }
  friend auto operator<=>(Offset a, Offset b) { return a.p <=> b.p; }
};
static std::ptrdiff_t outstanding;
template <class T> struct FancyAlloc {
  using value_type = T;
  using pointer = Offset<T>;
  FancyAlloc() = default;
  template <class U> FancyAlloc(const FancyAlloc<U> &) {}
  pointer allocate(std::size_t n) { outstanding += static_cast<std::ptrdiff_t>(n * sizeof(T)); return pointer(std::allocator<T>().allocate(n)); }
  void deallocate(pointer p, std::size_t n) { outstanding -= static_cast<std::ptrdiff_t>(n * sizeof(T)); std::allocator<T>().deallocate(p.p, n); }
  friend bool operator==(FancyAlloc, FancyAlloc) { return true; }
};
template <class T> struct Sticky {
  using value_type = T;
  using propagate_on_container_move_assignment = std::false_type;
  using is_always_equal = std::false_type;
  int id;
  explicit Sticky(int i) : id(i) {}
  template <class U> Sticky(const Sticky<U> &o) : id(o.id) {}
  T *allocate(std::size_t n) { return std::allocator<T>().allocate(n); }
  void deallocate(T *p, std::size_t n) { std::allocator<T>().deallocate(p, n); }
  Sticky select_on_container_copy_construction() const { return Sticky(id + 100); }
  friend bool operator==(const Sticky &a, const Sticky &b) { return a.id == b.id; }
};
struct FancyDelete { using pointer = Offset<int>; void operator()(pointer p) const { std::printf("deleted %d ", *p); delete p.p; } };
struct Wrapped { int *raw; int *operator->() const { return raw; } using element_type = int; };
int main() {
  using PT = std::pointer_traits<Offset<int>>;
  static_assert(std::is_same_v<PT::element_type, int> && std::is_same_v<PT::rebind<char>, Offset<char>> && std::is_same_v<PT::difference_type, std::ptrdiff_t>);
  static_assert(std::is_same_v<std::pointer_traits<const int *>::rebind<long>, long *> && std::is_same_v<std::pointer_traits<std::shared_ptr<int>>::element_type, int>);
  static_assert(std::is_same_v<std::allocator_traits<FancyAlloc<int>>::const_pointer, Offset<const int>> && std::is_same_v<std::allocator_traits<FancyAlloc<int>>::void_pointer, Offset<void>>);
  int x = 3;
  std::printf("%d %d %d\n", *PT::pointer_to(x), *std::pointer_traits<int *>::pointer_to(x), *std::to_address(Wrapped{&x}));
  {
    std::vector<int, FancyAlloc<int>> v{1, 2, 3};
    for (int i = 4; i < 40; i++) v.push_back(i * i);
    v.insert(v.begin() + 1, 77);
    v.erase(v.begin());
    std::printf("%zu %d %d %d\n", v.size(), v[0], v.back(), *std::to_address(v.data()));
    auto w = v;
    w.resize(2);
    w.shrink_to_fit();
    std::swap(v, w);
    std::printf("%zu %zu %d\n", v.size(), w.size(), outstanding > 0);
    std::unique_ptr<int, FancyDelete> u(Offset<int>(new int(5)));
    *u = 6;
    u.reset(Offset<int>(new int(8)));
    std::printf("%d\n", *u);
  }
  std::printf("\n%td\n", outstanding);
  std::vector<std::string, Sticky<std::string>> a({"one", "two"}, Sticky<std::string>(1)), b({"three"}, Sticky<std::string>(2)), c(a);
  std::printf("%d %d\n", a.get_allocator().id, c.get_allocator().id);
  const std::string *before = b.data();
  a = std::move(b);
  std::printf("%d %zu %d\n", a.get_allocator().id, a.size(), a.data() != before);
  std::vector<std::string, Sticky<std::string>> d(std::move(a)), e(std::move(d), Sticky<std::string>(9));
  std::printf("%zu %d %s\n", a.size(), e.get_allocator().id, e[0].c_str());
  std::list<int, Sticky<int>> l1({1, 2}, Sticky<int>(4)), l2({3}, Sticky<int>(4));
  l1.splice(l1.end(), l2);
  std::printf("%zu %zu\n", l1.size(), l2.size());
  std::map<int, int, std::less<>, Sticky<std::pair<const int, int>>> m({{1, 2}}, std::less<>(), Sticky<std::pair<const int, int>>(6));
  auto copy = m;
  copy = m;
  std::printf("%d %zu\n", copy.get_allocator().id, copy.size());
  using AT = std::allocator_traits<Sticky<int>>;
  Sticky<int> s(3);
  int *p = AT::allocate(s, 2, nullptr);
  AT::construct(s, p, 5);
  AT::construct(s, p + 1);
  std::printf("%d %d %d\n", p[0], p[1], AT::max_size(s) > 1000);
  AT::destroy(s, p);
  AT::deallocate(s, p, 2);
}
