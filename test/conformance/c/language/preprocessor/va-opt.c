// covers: [6.10.5] (C23) __VA_OPT__
// std: c23
// native: clang
#include <stdio.h>

#define CALL(f, x, ...) f(x __VA_OPT__(, ) __VA_ARGS__)
#define TAG(...) "[" __VA_OPT__("some") "]"
#define DECL(n, ...) int n __VA_OPT__(= __VA_ARGS__)

static int one(int a) { return a; }
static int three(int a, int b, int c) { return a * 100 + b * 10 + c; }

int main(void) {
  DECL(x, 4);
  printf("%d %d %d\n", CALL(one, 9), CALL(three, 1, 2, 3), x);
  puts(TAG() TAG(a) TAG(a, b));
  return 0;
}
