// covers: [6.10.2] a file that includes itself, with different macros each time
#ifndef LEVEL
#include <stdio.h>
#define LEVEL 1
#define NAME first
#include "include-guards-multi.c"
#undef LEVEL
#undef NAME
#define LEVEL 2
#define NAME second
#include "include-guards-multi.c"
int main(void) {
  printf("%d %d\n", first(3), second(3));
  printf("%d\n", __INCLUDE_LEVEL__);
  return 0;
}
#else
static int NAME(int n) { return n * 10 + LEVEL; }
#endif
