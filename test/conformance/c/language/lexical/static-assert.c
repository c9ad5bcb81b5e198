// covers: [6.7.10] _Static_assert at file scope, in structures and in blocks
#include <assert.h>
#include <limits.h>
#include <stdio.h>

_Static_assert(CHAR_BIT == 8, "bytes");
struct s { int a; _Static_assert(sizeof(int) == 4, "int"); char b; };
enum { N = 6 };
static_assert(N % 2 == 0, "even");

int main(void) {
  _Static_assert(sizeof(struct s) == 8, "padding");
  for (int i = 0; i < 2; i++) { static_assert(N > 5, "in a loop"); printf("%d ", i); }
  printf("%zu\n", sizeof(struct s));
  return 0;
}
