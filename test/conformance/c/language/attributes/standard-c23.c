// covers: [6.7.13] (C23) standard attributes: fallthrough, maybe_unused, nodiscard, deprecated, noreturn
// std: c23
// native: clang
#include <stdio.h>
#include <stdlib.h>

[[nodiscard]] static int important(void) { return 5; }
[[noreturn]] static void leave(void) { puts("leaving"); exit(0); }
[[deprecated("old")]] typedef int old_int;

int main(void) {
  [[maybe_unused]] int unused = 3;
  int v = important(), r = 0;
  switch (v) {
    case 5: r = 1; [[fallthrough]];
    case 6: r += 10; break;
    default: r = 99;
  }
  printf("%d\n", r);
  leave();
}
