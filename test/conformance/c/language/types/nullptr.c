// covers: [6.2.5] (C23) nullptr and nullptr_t
// std: c23
// native: clang
#include <stddef.h>
#include <stdio.h>

static int kind(void *p) { return p == nullptr; }
#define IS_NULLPTR(e) _Generic((e), nullptr_t: 1, default: 0)

int main(void) {
  int x = 1, *p = nullptr;
  nullptr_t n = nullptr;
  void (*f)(void) = nullptr;
  printf("%d %d %d %d\n", p == nullptr, kind(n), f == nullptr, kind(&x));
  printf("%d %d %d\n", IS_NULLPTR(nullptr), IS_NULLPTR(0), IS_NULLPTR(p));
  printf("%d %s\n", !nullptr, n ? "set" : "null");
  return 0;
}
