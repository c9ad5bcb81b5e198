// covers: [expr.new] [expr.delete] arrays on the heap: cookies, over-aligned elements, initialisers shorter than the bound, several dimensions, new in arguments when a later one throws, nothrow, class-specific forms chosen, placement arrays
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <new>
#include <stdexcept>
#include <string>
#include <type_traits>
#include <vector>
struct T { static inline int alive, next, failAt = -1; int id; T() : id(next++) { if (id == failAt) throw std::runtime_error("T"); alive++; } T(int i) : id(i) { alive++; } T(const T &) = delete; ~T() { alive--; order = order * 10 + id % 10; } static inline long order; };
struct alignas(128) Wide { char c = 'w'; ~Wide() {} };
struct Own {
  static inline std::string log;
  int v = 1;
  static void *operator new(std::size_t n) { log += "n"; return std::malloc(n); }
  static void *operator new[](std::size_t n) { log += "N"; return std::malloc(n); }
  static void *operator new(std::size_t n, int tag) { log += "t" + std::to_string(tag); return std::malloc(n); }
  static void *operator new(std::size_t n, std::align_val_t, const char *) = delete;
  static void operator delete(void *p) { log += "d"; std::free(p); }
  static void operator delete[](void *p) { log += "D"; std::free(p); }
  static void operator delete(void *p, int tag) { log += "u" + std::to_string(tag); std::free(p); }
  explicit Own(bool fail = false) { if (fail) throw 1; }
};
struct Sized { int pad[5]; static inline std::size_t last; static void operator delete(void *p, std::size_t n) { last = n; ::operator delete(p); } virtual ~Sized() = default; };
struct Bigger : Sized { int more[20]; };
struct Trivial { int a, b; };
struct Agg { int x; std::string s; int y = 9; };
static int boom() { throw std::runtime_error("arg"); }
static void take(std::unique_ptr<T>, int) {}
template <class X> static bool aligned(X *p, std::size_t n) { return reinterpret_cast<std::uintptr_t>(p) % n == 0; }
static int evaluated;
static std::size_t count(std::size_t n) { evaluated++; return n; }
int main() {
  T *a = new T[4];
  std::printf("%d %d %d\n", T::alive, a[0].id, a[3].id);
  delete[] a;
  std::printf("%d %ld\n", T::alive, T::order);
  T::next = 0, T::failAt = 2;
  try { new T[5]; } catch (const std::runtime_error &) { std::printf("%d %d\n", T::alive, T::next); }
  T::failAt = -1;
  T *list = new T[3]{10, {11}};
  std::printf("%d %d %d\n", list[0].id, list[1].id, list[2].id == T::next - 1);
  delete[] list;
  int *zeroed = new int[5](), *some = new int[5]{1, 2}, *none = new int[0];
  std::printf("%d %d %d %d\n", zeroed[4], some[1], some[4], none != nullptr);
  delete[] zeroed, delete[] some, delete[] none;
  auto *grid = new int[count(3)][2][4]{{{1}, {2, 3}}, {{4}}};
  static_assert(std::is_same_v<decltype(grid), int(*)[2][4]>);
  std::printf("%d %d %d %d %d\n", grid[0][1][1], grid[1][0][0], grid[2][1][3], evaluated, static_cast<int>(sizeof grid[0]));
  delete[] grid;
  using Row = std::string[2];
  auto *rows = new Row;
  rows[1] = "row two which is long enough to allocate";
  std::printf("%zu\n", rows[1].size());
  delete[] rows;
  Wide *w = new Wide, *ws = new Wide[3];
  std::printf("%d %d %d\n", aligned(w, 128), aligned(ws, 128), aligned(&ws[2], 128));
  delete w;
  delete[] ws;
  Own *o = new Own, *oa = new Own[2], *ot = new (5) Own;
  delete o, delete[] oa, delete ot;
  Own *g = ::new Own;
  ::delete g;
  try { new (6) Own(true); } catch (int) { Own::log += "!"; }
  try { new Own(true); } catch (int) { Own::log += "!"; }
  std::printf("%s\n", Own::log.c_str());
  Sized *s = new Bigger;
  delete s;
  std::printf("%d\n", Sized::last == sizeof(Bigger));
  int before = T::alive;
  try { take(std::make_unique<T>(1), boom()); } catch (const std::runtime_error &e) { std::printf("%s %d\n", e.what(), T::alive - before); }
  std::size_t huge = static_cast<std::size_t>(-1) / 2;
  volatile std::size_t n = huge / sizeof(Trivial) * 4;
  try { (void)new Trivial[n]; } catch (const std::bad_array_new_length &) { std::printf("bad length\n"); } catch (const std::bad_alloc &) { std::printf("bad alloc\n"); }
  volatile int neg = -1;
  try { (void)new int[neg]; } catch (const std::bad_array_new_length &) { std::printf("negative\n"); }
  Agg *ag = new Agg{1, "agg"}, *arr = new Agg[2]{{2, "two"}, {3, "three", 4}};
  std::printf("%d %s %d %d %d\n", ag->x, arr[1].s.c_str(), ag->y, arr[0].y, arr[1].y);
  delete ag;
  delete[] arr;
  alignas(T) std::byte raw[3 * sizeof(T)];
  T *placed = nullptr;
  for (int i = 0; i < 3; i++) { T *p = new (raw + i * sizeof(T)) T(20 + i); if (!i) placed = p; }
  std::printf("%d %d\n", placed[2].id, T::alive - before);
  for (int i = 3; i--;) placed[i].~T();
  auto *d = new auto(2.5);
  auto *str = new char[]{"deduced"};
  int (*fp)(int) = nullptr;
  auto *pf = new (int (*)(int))(fp);
  const int *ci = new const int(3);
  std::printf("%g %s %d %d %d\n", *d, str, *pf == nullptr, *ci, T::alive);
  delete d, delete[] str, delete pf, delete ci;
  T *nul = nullptr;
  delete nul;
  delete[] nul;
}
