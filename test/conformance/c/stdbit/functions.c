// covers: [7.18] (C23) what <stdbit.h> does, by Clang's generic builtins
// std: c23
// native: clang
#include <stdio.h>

int main(void) {
  unsigned char c = 0x16;
  unsigned long long w = 0x00F0000000000000;
  printf("%d %d\n", __builtin_popcountg(c), __builtin_popcountg(w));
  printf("%d %d %d\n", __builtin_clzg(c), __builtin_ctzg(c), __builtin_clzg(w));
  printf("%d %d\n", __builtin_clzg((unsigned short)0, 16), __builtin_ctzg(0u, -1));
  unsigned _BitInt(20) odd = 0x8;
  printf("%d %d\n", __builtin_clzg(odd), __builtin_ctzg(odd));
  return 0;
}
