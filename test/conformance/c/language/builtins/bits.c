// covers: builtins that count, find, swap and test bits
#include <stdio.h>

int main(void) {
  unsigned v[] = {1, 0x80000000, 0xF0F0, 0xFFFFFFFF, 12};
  for (int i = 0; i < 5; i++)
    printf("%d %d %d %d %d\n", __builtin_clz(v[i]), __builtin_ctz(v[i]), __builtin_popcount(v[i]), __builtin_parity(v[i]), __builtin_ffs(v[i]));
  printf("%d %d %d %d\n", __builtin_clzll(1), __builtin_ctzll(1ull << 40), __builtin_popcountll(-1ll), __builtin_ffsll(0));
  printf("%x %x %llx\n", __builtin_bswap16(0x1234), __builtin_bswap32(0x12345678), (unsigned long long)__builtin_bswap64(0x0102030405060708));
  printf("%d %d\n", __builtin_clrsb(-1), __builtin_clrsb(255));
  return 0;
}
