// covers: [specialized.algorithms] uninitialized_copy, fill, move, default and value construct, destroy, construct_at; what is undone when one throws
#include <cstdio>
#include <memory>
#include <new>
#include <string>
struct T {
  static inline int live = 0, limit = 1000;
  int v;
  T() : T(5) {}
  T(int n) : v(n) { if (live >= limit) throw n; live++; }
  T(const T &o) : T(o.v) {}
  T(T &&o) : T(o.v) { o.v = -1; }
  ~T() { live--; }
};
template <class U> struct Raw { alignas(U) unsigned char b[sizeof(U) * 8]; U *p() { return reinterpret_cast<U *>(b); } };
int main() {
  T src[] = {1, 2, 3};
  Raw<T> raw;
  T *p = raw.p();
  T *e = std::uninitialized_copy(src, src + 3, p);
  std::uninitialized_fill_n(e, 2, T(9));
  std::uninitialized_move(src, src + 2, p + 5);
  std::printf("%d %d %d %d %d\n", p[0].v, p[4].v, p[6].v, src[1].v, T::live);
  std::destroy(p, p + 7);
  std::printf("%d\n", T::live);
  T::limit = T::live + 4;
  try { std::uninitialized_default_construct_n(p, 6); } catch (int n) { std::printf("threw %d, %d live\n", n, T::live); }
  T::limit = 1000;
  std::uninitialized_value_construct(p, p + 2);
  std::printf("%d\n", p[1].v);
  std::destroy_n(p, 2);
  Raw<int> ri;
  std::uninitialized_value_construct_n(ri.p(), 3);
  std::printf("%d\n", ri.p()[2]);
  Raw<std::string> rs;
  auto *s = std::construct_at(rs.p(), 40, 'x');
  std::printf("%zu\n", s->size());
  std::destroy_at(s);
  std::ranges::uninitialized_fill(p, p + 3, 4);
  std::printf("%d %d\n", p[2].v, std::to_address(p + 1)->v);
  std::ranges::destroy(p, p + 3);
  std::printf("%d\n", T::live);
}
