// covers: [special.mem.concepts] [specialized.destroy] constrained uninitialised algorithms: results, sentinels and counts, exceptions that undo, moves, destroy of arrays, construct_at with aggregates, by views and from lists
#include <algorithm>
#include <cstddef>
#include <cstdio>
#include <forward_list>
#include <iterator>
#include <list>
#include <memory>
#include <new>
#include <ranges>
#include <stdexcept>
#include <string>
#include <vector>
struct T {
  static inline int alive, made, failAt = -1;
  int v;
  T() : T(42) {}
  T(int v) : v(v) { if (made == failAt) throw std::runtime_error("fail"); made++, alive++; }
  T(const T &o) : T(o.v) {}
  T(T &&o) : T(o.v) { o.v = -1; }
  T &operator=(const T &) = default;
  ~T() { alive--; }
};
template <class X, std::size_t N> struct Raw {
  alignas(X) std::byte bytes[N * sizeof(X)];
  X *begin() { return reinterpret_cast<X *>(bytes); }
  X *end() { return begin() + N; }
};
static void reset(int failAt = -1) { T::made = 0; T::failAt = failAt; }
struct Agg { int a; double b; };
int main() {
  namespace r = std::ranges;
  Raw<T, 5> raw;
  r::uninitialized_default_construct(raw);
  std::printf("%d %d\n", T::alive, raw.begin()[4].v);
  std::printf("%d ", r::destroy(raw) == raw.end());
  std::printf("%d\n", T::alive);
  auto n = r::uninitialized_value_construct_n(raw.begin(), 3);
  std::printf("%td %d ", n - raw.begin(), T::alive);
  r::destroy_n(raw.begin(), 3);
  std::printf("%d\n", T::alive);
  Raw<int, 4> ints;
  r::uninitialized_value_construct(ints);
  std::printf("%d %d\n", ints.begin()[0], ints.begin()[3]);
  r::uninitialized_fill(ints, 6);
  std::printf("%d\n", ints.begin()[2]);
  const std::list<int> l{1, 2, 3, 4, 5, 6, 7};
  auto c = r::uninitialized_copy(l, raw);
  std::printf("%d %d %d\n", *c.in, c.out == raw.end(), raw.begin()[4].v);
  r::destroy(raw);
  auto cn = r::uninitialized_copy_n(l.begin(), 4, raw.begin(), raw.begin() + 2);
  std::printf("%d %td %d\n", *cn.in, cn.out - raw.begin(), T::alive);
  r::destroy_n(raw.begin(), 2);
  std::vector<T> src{10, 20, 30};
  auto m = r::uninitialized_move(src | std::views::drop(1), raw);
  std::printf("%d %td %d %d\n", m.in == src.end(), m.out - raw.begin(), src[1].v, raw.begin()[0].v);
  r::destroy(raw.begin(), m.out);
  auto mn = r::uninitialized_move_n(src.begin(), 1, raw.begin(), raw.end());
  std::printf("%d %d %d\n", mn.in->v, raw.begin()->v, src[0].v);
  std::destroy_at(raw.begin());
  const int base = T::alive;
  for (int k : {0, 1, 4}) {
    reset(k);
    try { r::uninitialized_copy(l, raw); } catch (const std::runtime_error &) { std::printf("copy %d %d; ", T::made, T::alive - base); }
    reset(k);
    try { r::uninitialized_fill(raw, T(5)); } catch (const std::runtime_error &) { std::printf("fill %d %d; ", T::made, T::alive - base); }
    reset(k);
    try { r::uninitialized_default_construct(raw); } catch (const std::runtime_error &) { std::printf("default %d %d; ", T::made, T::alive - base); }
    reset(k);
    try { std::uninitialized_value_construct_n(raw.begin(), 5); } catch (const std::runtime_error &) { std::printf("value %d %d; ", T::made, T::alive - base); }
    reset(k);
    try { std::uninitialized_move(src.begin(), src.end(), raw.begin()); std::destroy_n(raw.begin(), 3); } catch (const std::runtime_error &) { std::printf("move %d %d", T::made, T::alive - base); }
    std::printf("\n");
  }
  reset();
  T(*arr)[2] = reinterpret_cast<T(*)[2]>(raw.bytes);
  new (arr) T[2]{1, 2};
  std::destroy_at(arr);
  std::printf("%d\n", T::alive - base);
  Raw<Agg, 1> agg;
  Agg *a = std::construct_at(agg.begin(), 3, 1.5);
  std::printf("%d %g\n", a->a, std::launder(agg.begin())->b);
  Raw<std::string, 3> text;
  std::forward_list<const char *> words{"a word that is far too long for the small buffer", "two", "three"};
  auto end = std::uninitialized_copy(words.begin(), words.end(), text.begin());
  std::printf("%zu %s\n", text.begin()->size(), end[-1].c_str());
  std::destroy(text.begin(), end);
  auto it = std::uninitialized_fill_n(text.begin(), 2, "filled");
  std::printf("%td %s\n", it - text.begin(), text.begin()[1].c_str());
  r::destroy(text.begin(), it);
  constexpr int sum = [] { std::allocator<int> al; int *p = al.allocate(3); for (int i = 0; i < 3; i++) std::construct_at(p + i, i + 1); int s = p[0] + p[1] + p[2]; std::destroy_n(p, 3); al.deallocate(p, 3); return s; }();
  std::printf("%d\n", sum);
}
