// covers: [6.4.4] (C23) digit separators, binary constants, true and false
// std: c23
// native: clang
#include <stdio.h>

int main(void) {
  printf("%d %x %d\n", 1'000'000, 0xDE'AD, 0b1010'1010);
  printf("%g %d %d\n", 1'234.5, true + true, false);
  static_assert(sizeof(true) == 1);
  printf("%zu %c\n", sizeof(bool), u8'a');
  return 0;
}
