// covers: [6.4.1] [6.10] (C23) bool, true, static_assert, alignas and thread_local as keywords; #elifdef, #elifndef, binary and separated numbers
// std: c23
// native: clang
#include <stdio.h>

#define TWO
#ifdef ONE
#define WHICH 1
#elifdef TWO
#define WHICH 2
#else
#define WHICH 3
#endif
#ifdef ONE
#define OTHER 1
#elifndef ONE
#define OTHER 4
#endif
#define JOIN(first, ...) first __VA_OPT__(+) __VA_ARGS__
#if true && !false
#define TRUTH 1
#else
#define TRUTH 0
#endif

static thread_local int counter = 0b1010'1010;
alignas(32) static char aligned[3];
static_assert(sizeof(bool) == 1);

static int unnamed(int, int b, char *) { return b; }

int main(void) {
  bool yes = 0.5;
  printf("%d %d %d %d %d\n", WHICH, OTHER, TRUTH, JOIN(5), JOIN(5, 6));
  printf("%d %d %d %zu\n", counter, 1'000'000, yes, (size_t)aligned % 32);
  printf("%d %d\n", unnamed(1, 2, nullptr), true + true);
  goto done;
done:
}
