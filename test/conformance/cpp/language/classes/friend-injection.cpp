// covers: [class.friend] [basic.lookup.argdep] hidden friends found by their arguments only, friends of templates
#include <cstdio>
namespace lib {
template <class T> struct Vec {
  T x, y;
  friend Vec operator+(Vec a, Vec b) { return {a.x + b.x, a.y + b.y}; }
  friend bool operator==(const Vec &, const Vec &) = default;
  template <class U> friend T dot(const Vec<T> &a, const Vec<U> &b) { return static_cast<T>(a.x * b.x + a.y * b.y); }
  friend void swap(Vec &a, Vec &b) noexcept { auto t = a; a = b; b = t; std::printf("own swap\n"); }
};
struct Tag {};
const char *kind(Tag) { return "lib"; }
}
const char *kind(...) { return "global"; }
template <class T> void exchange(T &a, T &b) { swap(a, b); }
int main() {
  lib::Vec<int> a{1, 2}, b{3, 4};
  lib::Vec<double> h{0.5, 0.25};
  auto c = a + b;
  std::printf("%d %d %d\n", c.x, c.y, a == b);
  exchange(a, b);
  std::printf("%d %d %g\n", a.x, b.x, dot(h, a));
  std::printf("%s %s %s\n", kind(lib::Tag{}), (kind)(1), kind(0));
}
