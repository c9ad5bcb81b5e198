// covers: [6.5.10] masks, fields, rotation, population count, Gray code and reversal by operators alone
#include <stdint.h>
#include <stdio.h>

static uint32_t rotl(uint32_t x, unsigned n) { return x << (n & 31) | x >> (-n & 31); }
static int count(uint64_t x) { int n = 0; for (; x; x &= x - 1) n++; return n; }
static uint32_t reverse(uint32_t x) {
  x = (x >> 1 & 0x55555555) | (x & 0x55555555) << 1;
  x = (x >> 2 & 0x33333333) | (x & 0x33333333) << 2;
  x = (x >> 4 & 0x0f0f0f0f) | (x & 0x0f0f0f0f) << 4;
  return x >> 24 | (x >> 8 & 0xff00) | (x & 0xff00) << 8 | x << 24;
}
static unsigned field(uint32_t x, int at, int n) { return x >> at & ((1u << n) - 1); }

int main(void) {
  printf("%x %x %x\n", rotl(0x12345678, 8), rotl(0x80000001, 1), rotl(0xdeadbeef, 0));
  printf("%d %d %d\n", count(0), count(0xff00ff), count(UINT64_MAX));
  printf("%x %x\n", reverse(1), reverse(0x12345678));
  printf("%u %u\n", field(0xabcdef, 4, 8), field(0xffffffff, 31, 1));
  for (unsigned i = 0; i < 8; i++) printf("%u ", i ^ i >> 1);
  puts("");
  uint32_t f = 0;
  f |= 1u << 5; f ^= 1u << 3; f &= ~(1u << 5); f |= 0xa << 8;
  printf("%x %d %d\n", f, (f >> 3) & 1, !(f & 1u << 5));
  uint16_t h = 0x1234;
  printf("%x %d\n", (uint16_t)(h << 8 | h >> 8), (int8_t)(h & 0xff) << 24 >> 28);
  return 0;
}
