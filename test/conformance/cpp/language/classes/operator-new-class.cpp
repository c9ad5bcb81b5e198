// covers: [class.free] operators new and delete of a class: inherited, arrays, placement forms, sized, when the constructor throws
#include <cstdio>
#include <cstdlib>
#include <new>
#include <stdexcept>
struct Pool {
  static inline int made = 0, freed = 0;
  static void *operator new(std::size_t n) { made++; return std::malloc(n); }
  static void operator delete(void *p, std::size_t n) { freed++; std::printf("delete %zu\n", n); std::free(p); }
  static void *operator new[](std::size_t n) { std::printf("new[] %d\n", n >= 3 * sizeof(int)); return std::malloc(n); }
  static void operator delete[](void *p) { std::printf("delete[]\n"); std::free(p); }
  static void *operator new(std::size_t n, int tag) { std::printf("tagged %d\n", tag); return std::malloc(n); }
  static void operator delete(void *p, int tag) { std::printf("undo %d\n", tag); std::free(p); }
  virtual ~Pool() = default;
  int v = 0;
};
struct Big : Pool { char room[40] = {}; };
struct Throws : Pool { Throws() { throw std::runtime_error("ctor"); } };
int main() {
  Pool *p = new Big;
  delete p;
  Big *a = new Big[3];
  delete[] a;
  try { new Throws; } catch (const std::exception &e) { std::printf("%s %d %d\n", e.what(), Pool::made, Pool::freed); }
  try { new (7) Throws; } catch (const std::exception &e) { std::printf("%s\n", e.what()); }
  Pool *g = ::new Pool;
  ::delete g;
  Pool *t = new (5) Pool;
  delete t;
  std::printf("%d %d\n", Pool::made, Pool::freed);
}
