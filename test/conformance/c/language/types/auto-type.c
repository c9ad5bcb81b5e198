// covers: [6.7.10] (C23) a type taken from the initialiser
// std: c23
// native: clang
#include <stdio.h>

int main(void) {
  auto i = 5;
  auto d = i / 2.0;
  auto p = &d;
  auto s = "text";
  *p += 1;
  printf("%d %g %c %zu %zu\n", i, d, s[1], sizeof i, sizeof d);
  static auto counter = 7ul;
  counter++;
  printf("%lu %d\n", counter, _Generic(counter, unsigned long: 1, default: 0));
  return 0;
}
