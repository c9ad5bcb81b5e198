// covers: [6.10.1] __has_include, __has_c_attribute and #elifdef (C23)
// std: c23
// native: clang
#if __has_include(<stdio.h>)
#include <stdio.h>
#endif
#if __has_include("no/such/file.h")
#error found
#endif
#define TWO
#ifdef ONE
#define WHICH 1
#elifdef TWO
#define WHICH 2
#elifndef THREE
#define WHICH 3
#endif

int main(void) {
  printf("%d %d\n", WHICH, __has_c_attribute(fallthrough) > 0);
  return 0;
}
