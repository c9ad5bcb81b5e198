#include <cstdio>
#include <cstdlib>
#include <new>
#include <cstdint>
struct X {
  int v;
  X(int v = 0):v(v) { printf("X%d\n", v); }
  ~X() { printf("~X%d\n", v); }
};
struct alignas(64) Al { char c; };
struct Own {
  static void*operator new(size_t n) {
    printf("own new %zu\n", n);
    return malloc(n);
  }
  static void operator delete(void*p) {
    printf("own del\n");
    free(p);
  }
};
static int cnt = 0;
void handler() {
  printf("handler\n");
  if(++cnt == 2) std::set_new_handler(nullptr);
}
int main() {
  X*a = new X(1);
  delete a;
  X*arr = new X[3];
  delete[] arr;
  int*n = new(std::nothrow) int(5);
  printf("%d\n", *n);
  delete n;
  Al*al = new Al;
  printf("%d\n", (int)((uintptr_t)al%64));
  delete al;
  Al*aa = new Al[2];
  printf("%d\n", (int)((uintptr_t)aa%64));
  delete[] aa;
  Own*o = new Own;
  delete o;
  alignas(X) char buf[sizeof(X)];
  X*p = new(buf) X(9);
  p->~X();
  try {
    volatile size_t huge = ~0ull/4;
    char*c = new char[huge];
    printf("%p\n", c);
  } catch(std::bad_alloc&e) { printf("%s\n", e.what()); }
  volatile size_t huge = ~0ull/4;
  printf("%d\n", (new(std::nothrow) char[huge]) == nullptr);
  std::set_new_handler(handler);
  try { new char[huge]; } catch(std::bad_alloc&e) { printf("%s\n", e.what()); }
  volatile int neg = -5;
  try { new int[neg]; } catch(std::bad_array_new_length&e) { printf("%s\n", e.what()); }
  int*z = new int[0];
  delete[] z;
  delete (int*)nullptr;
  void*raw = ::operator new(10);
  ::operator delete(raw);
  return 0;
}
