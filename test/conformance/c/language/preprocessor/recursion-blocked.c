// covers: [6.10.3.4] a macro is not expanded within itself; deferred expansion
#include <stdio.h>

static int f(int x) { return x + 1; }
#define f(x) (f((x) * 10))
#define EMPTY()
#define DEFER(id) id EMPTY()
#define EXPAND(...) __VA_ARGS__
#define A() 7

enum { five = 5 };
static int x_ = five;
#define x_ (2 + x_)

int main(void) {
  printf("%d %d %d\n", f(3), x_, (f)(1));
  printf("%d %d\n", EXPAND(DEFER(A)()), f(f(1)));
  return 0;
}
