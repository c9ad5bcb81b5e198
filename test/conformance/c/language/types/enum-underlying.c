// covers: [6.7.3.3] (C23) an enumeration with a fixed underlying type
// std: c23
// native: clang
#include <stdio.h>

enum small : unsigned char { A = 1, B = 255 };
enum big : unsigned long long { HUGE_VALUE = 0xFFFFFFFFFFFFFFFF };
enum forward : short;
static int width(enum forward f);
enum forward : short { F = -2 };
static int width(enum forward f) { return (int)sizeof f * f; }

int main(void) {
  enum small s = B;
  s++;
  printf("%d %zu %zu\n", s, sizeof(enum small), sizeof(enum big));
  printf("%llx %d\n", (unsigned long long)HUGE_VALUE, width(F));
  return 0;
}
