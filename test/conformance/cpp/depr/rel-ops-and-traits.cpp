// covers: [depr] still there in C++20: rel_ops, aligned_storage, result-like pod traits, std::iterator_traits by hand, get_temporary-free algorithms, shared_ptr atomics, set_unexpected-free code, volatile compound
// std: c++17
#include <cstdio>
#include <functional>
#include <iterator>
#include <memory>
#include <new>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>
namespace shop {
struct Price { int cents; };
static bool operator==(const Price &a, const Price &b) { return a.cents == b.cents; }
static bool operator<(const Price &a, const Price &b) { return a.cents < b.cents; }
}
static int free_(double, char) { return 1; }
struct Functor { long operator()(int) { return 2; } };
template <class T, std::size_t N> class Static {
  typename std::aligned_storage<sizeof(T), alignof(T)>::type slots[N];
  std::size_t n = 0;
public:
  template <class... A> T &add(A &&...a) { return *::new (static_cast<void *>(&slots[n++])) T(std::forward<A>(a)...); }
  T &operator[](std::size_t i) { return *std::launder(reinterpret_cast<T *>(&slots[i])); }
  ~Static() { while (n) (*this)[--n].~T(); }
};
template <class T> struct Stride {
  using iterator_category = std::random_access_iterator_tag;
  using value_type = T;
  using difference_type = std::ptrdiff_t;
  using pointer = T *;
  using reference = T &;
  T *p;
  int step;
  T &operator*() const { return *p; }
  Stride &operator++() { p += step; return *this; }
  Stride &operator--() { p -= step; return *this; }
  Stride &operator+=(std::ptrdiff_t k) { p += k * step; return *this; }
  friend bool operator!=(Stride a, Stride b) { return a.p != b.p; }
  friend std::ptrdiff_t operator-(Stride a, Stride b) { return (a.p - b.p) / a.step; }
};
int main() {
  using namespace std::rel_ops;
  shop::Price a{1}, b{2};
  std::printf("%d%d%d%d\n", a != b, a > b, a <= b, a >= b);
  static_assert(std::is_pod<shop::Price>::value && !std::is_pod_v<std::string> && std::is_literal_type<int>::value && std::is_trivial<shop::Price>::value);
  static_assert(std::is_same<std::result_of<decltype(&free_)(double, char)>::type, int>::value && std::is_same_v<std::result_of_t<Functor(int)>, long>);
  Static<std::string, 3> s;
  s.add("one which is long enough to live on the heap");
  s.add(3, 'x');
  std::printf("%zu %s\n", s[0].size(), s[1].c_str());
  int data[9] = {0, 1, 2, 3, 4, 5, 6, 7, 8};
  Stride<int> first{data, 3}, last{data + 9, 3};
  int sum = 0;
  for (auto it = first; it != last; ++it) sum += *it;
  auto third = first;
  std::advance(third, 2);
  std::printf("%d %td %d\n", sum, std::distance(first, last), *third);
  std::shared_ptr<int> p = std::make_shared<int>(1), q = std::atomic_load(&p);
  std::atomic_store(&p, std::make_shared<int>(2));
  std::printf("%d %d %ld\n", *p, *q, q.use_count());
  volatile int v = 1;
  v += 2;
  v++;
  std::printf("%d %d\n", v, std::unary_negate<std::function<bool(int)>>([](int i) { return i > 1; })(1));
  typename std::aligned_union<0, int, double, char[13]>::type u;
  std::printf("%d %d\n", sizeof u >= 13, alignof(decltype(u)) == alignof(double));
  std::printf("%d %d\n", std::not1(std::function<bool(int)>([](int i) { return i == 3; }))(3), static_cast<int>(std::uncaught_exception()));
}
