// covers: [expr.new] placement new, explicit destruction, class operator new and delete, nothrow, alignment
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <new>

struct P { static inline int made, gone; int v; P(int x) : v(x) { made++; } ~P() { gone++; } };
struct Pool { static inline int news, deletes; char data[24]; static void *operator new(std::size_t n) { news++; return std::malloc(n); } static void operator delete(void *p, std::size_t n) { deletes += static_cast<int>(n); std::free(p); } };
struct alignas(64) Wide { char c; };

int main() {
  alignas(P) unsigned char raw[sizeof(P) * 2];
  P *a = new (raw) P(1), *b = new (raw + sizeof(P)) P(2);
  std::printf("%d\n", a->v + b->v);
  b->~P();
  a->~P();
  std::printf("%d %d\n", P::made, P::gone);
  delete new Pool;
  std::printf("%d %d\n", Pool::news, Pool::deletes);
  Wide *w = new Wide;
  std::printf("%d\n", static_cast<int>(reinterpret_cast<std::uintptr_t>(w) % 64));
  delete w;
  int *p = new (std::nothrow) int(5);
  std::printf("%d\n", *p);
  delete p;
}
