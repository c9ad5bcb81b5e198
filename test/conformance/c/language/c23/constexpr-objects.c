// covers: [6.7.2] (C23) constexpr objects: in array sizes, case labels, enumerations, static_assert and as addresses
// std: c23
// native: clang
#include <stdio.h>

constexpr int size = 4 * 3;
constexpr double half = 0.5;
static const int *const where = &size;
enum steps { first = size, second = size * 2 };
static_assert(size == 12 && half + half == 1.0);

static int pick(int v) {
  constexpr int local = size + 1;
  switch (v) {
    case size: return 1;
    case local: return 2;
    default: return 0;
  }
}

int main(void) {
  int list[size] = { [size - 1] = 9 };
  constexpr char letters[] = "abc";
  printf("%zu %d %d %d %d\n", sizeof list / sizeof *list, list[11], pick(12), pick(13), pick(14));
  printf("%d %d %g %s %zu\n", *where, second, half * 3, letters, sizeof letters);
  return 0;
}
