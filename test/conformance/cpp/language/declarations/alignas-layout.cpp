// covers: [dcl.align] alignas: of members, bases, packs, from types, larger than required, in arrays, unions, closures, statics, heap objects and vectors
// native: clang
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <memory>
#include <type_traits>
#include <vector>
struct alignas(16) A { char c; };
struct B : A { char d; };
struct C { char c; A a; char e; };
template <class... T> struct alignas(T...) Strictest { unsigned char data[3]; };
template <std::size_t N> struct alignas(N) Sized { char c; };
struct alignas(double) alignas(32) alignas(4) Several { char c; };
struct alignas(0) Zero { int i; };
union alignas(64) U { char c; int i; };
struct Members { alignas(8) char a; char b; alignas(A) char c; alignas(4) short d; };
struct Cache { alignas(64) int x; alignas(64) int y; };
struct Empty {};
struct alignas(8) EmptyWide {};
struct FromEmpty : EmptyWide { char c; };
struct Arr { char c; alignas(16) char buf[5]; char e; };
struct BF { alignas(8) char lead; unsigned b : 5; alignas(4) short s; unsigned c : 7; };
template <class T> static bool aligned(const T *p, std::size_t n = alignof(T)) { return reinterpret_cast<std::uintptr_t>(p) % n == 0; }
alignas(256) static char global[3];
static thread_local Sized<128> perThread;
int main() {
  std::printf("%zu %zu, %zu %zu, %zu %zu %zu\n", sizeof(A), alignof(A), sizeof(B), alignof(B), sizeof(C), offsetof(C, a), offsetof(C, e));
  std::printf("%zu %zu %zu\n", alignof(Strictest<char, double, A>), sizeof(Strictest<char, double, A>), alignof(Strictest<char>));
  std::printf("%zu %zu %zu\n", alignof(Several), sizeof(Several), alignof(Zero));
  std::printf("%zu %zu\n", sizeof(U), alignof(U));
  std::printf("%zu %zu %zu %zu %zu\n", offsetof(Members, b), offsetof(Members, c), offsetof(Members, d), sizeof(Members), alignof(Members));
  std::printf("%zu %zu %zu\n", sizeof(Cache), offsetof(Cache, y), sizeof(Cache[3]));
  std::printf("%zu %zu %zu\n", sizeof(Empty), sizeof(EmptyWide), sizeof(FromEmpty));
  std::printf("%zu %zu %zu\n", offsetof(Arr, buf), offsetof(Arr, e), sizeof(Arr));
  std::printf("%zu %zu\n", sizeof(BF), alignof(BF));
  alignas(32) int local = 1;
  alignas(A) alignas(4) char chars[2];
  std::printf("%d %d %d %d\n", aligned(&local, 32), aligned(chars, 16), aligned(global, 256), aligned(&perThread));
  auto heap = std::make_unique<Sized<64>>();
  auto array = std::make_unique<Sized<128>[]>(3);
  std::vector<Sized<256>> v(3);
  std::vector<Cache> caches(5);
  bool all = true;
  for (auto &x : v) all &= aligned(&x);
  for (auto &x : caches) all &= aligned(&x.y, 64);
  for (int i = 0; i < 3; i++) all &= aligned(&array[i]);
  std::printf("%d %d\n", aligned(heap.get()), all);
  auto closure = [a = A{'x'}, c = 'y'] { return a.c + c; };
  std::printf("%zu %zu %d\n", sizeof closure, alignof(decltype(closure)), closure());
  alignas(std::max_align_t) unsigned char raw[sizeof(std::max_align_t) * 2];
  std::printf("%d %zu\n", aligned(raw, alignof(std::max_align_t)), std::alignment_of_v<A[4]>);
  std::printf("%zu %zu\n", alignof(int &), alignof(char[7]));
  static_assert(alignof(std::aligned_storage_t<10, 32>) == 32 && std::is_standard_layout_v<Cache>);
  auto shared = std::make_shared<Sized<64>>();
  std::printf("%d\n", aligned(shared.get()));
}
