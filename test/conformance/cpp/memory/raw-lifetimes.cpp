// covers: [basic.life] objects in raw storage: a vector made by hand, transparent replacement, launder, start by memcpy into arrays of bytes, construct_at and destroy_at, reuse by another type
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <new>
#include <string>
#include <type_traits>
#include <utility>
template <class T> class Vec {
  T *data_ = nullptr;
  std::size_t size_ = 0, cap_ = 0;
  void grow() {
    std::size_t cap = cap_ ? cap_ * 2 : 1;
    T *p = static_cast<T *>(::operator new(cap * sizeof(T), std::align_val_t(alignof(T))));
    std::size_t i = 0;
    try { for (; i < size_; i++) std::construct_at(p + i, std::move_if_noexcept(data_[i])); }
    catch (...) { std::destroy_n(p, i); ::operator delete(p, std::align_val_t(alignof(T))); throw; }
    std::destroy_n(data_, size_);
    ::operator delete(data_, std::align_val_t(alignof(T)));
    data_ = p;
    cap_ = cap;
  }
public:
  Vec() = default;
  Vec(const Vec &o) { for (auto &x : o) push(x); }
  Vec(Vec &&o) noexcept : data_(std::exchange(o.data_, nullptr)), size_(std::exchange(o.size_, 0)), cap_(std::exchange(o.cap_, 0)) {}
  Vec &operator=(Vec o) noexcept { std::swap(data_, o.data_); std::swap(size_, o.size_); std::swap(cap_, o.cap_); return *this; }
  ~Vec() { std::destroy_n(data_, size_); ::operator delete(data_, std::align_val_t(alignof(T))); }
  template <class... A> T &push(A &&...a) { if (size_ == cap_) grow(); return *std::construct_at(data_ + size_++, std::forward<A>(a)...); }
  void pop() { std::destroy_at(data_ + --size_); }
  T *begin() const { return data_; }
  T *end() const { return data_ + size_; }
};
struct alignas(32) Wide { std::string s; Wide(const char *s) : s(s) {} };
struct WithConst { const int c; int v; };
union Slot { std::string s; long n; Slot() {} ~Slot() {} };
int main() {
  Vec<std::string> v;
  for (int i = 0; i < 20; i++) v.push(static_cast<std::size_t>(i * 3), static_cast<char>('a' + i));
  Vec<std::string> w = v, x = std::move(v);
  w.pop();
  v = w;
  std::size_t total = 0;
  for (auto &s : x) total += s.size();
  std::printf("%zu %td %td %s\n", total, v.end() - v.begin(), x.end() - x.begin(), x.begin()[5].c_str());
  Vec<Wide> wide;
  for (int i = 0; i < 5; i++) wide.push("aligned wide element with a long text");
  bool aligned = true;
  for (auto &e : wide) aligned &= reinterpret_cast<std::uintptr_t>(&e) % 32 == 0;
  std::printf("%d\n", aligned);
  WithConst k{1, 2};
  std::destroy_at(&k);
  WithConst *n = new (&k) WithConst{3, 4};
  std::printf("%d %d\n", n->c, std::launder(&k)->c + k.v);
  alignas(double) std::byte raw[64];
  auto *d = new (raw) double(2.5);
  std::printf("%g ", *d);
  auto *ints = new (raw) int[3]{1, 2, 3};
  std::printf("%d ", ints[0] + ints[2]);
  auto *str = ::new (static_cast<void *>(raw)) std::string("text in bytes which goes to the heap");
  std::printf("%zu\n", str->size());
  str->~basic_string();
  Slot s;
  std::construct_at(&s.s, "a member of a union long enough for the heap");
  std::printf("%zu ", s.s.size());
  std::destroy_at(&s.s);
  s.n = 42;
  std::printf("%ld\n", s.n);
  struct P { int a; float b; } p{7, 1.5f}, q;
  std::memcpy(raw, &p, sizeof p);
  std::memcpy(&q, raw, sizeof q);
  std::printf("%d %g\n", q.a, q.b);
  auto *block = static_cast<std::string *>(std::malloc(3 * sizeof(std::string)));
  std::uninitialized_fill_n(block, 3, "filled with something that is not short");
  std::string *moved = static_cast<std::string *>(std::malloc(3 * sizeof(std::string)));
  std::uninitialized_move_n(block, 3, moved);
  std::printf("%d %zu\n", block[0].empty(), moved[2].size());
  std::destroy_n(block, 3);
  std::destroy_n(moved, 3);
  std::free(block);
  std::free(moved);
  auto *over = new Wide("over-aligned new");
  std::printf("%d\n", reinterpret_cast<std::uintptr_t>(over) % 32 == 0);
  delete over;
}
