// covers: [6.5.7] shifts of each width, of negative numbers to the right, by computed counts
#include <stdint.h>
#include <stdio.h>

static uint32_t rotl(uint32_t x, int n) { return x << n | x >> (32 - n); }
static int popcount(uint64_t v) { int n = 0; for (; v; v >>= 1) n += v & 1; return n; }

int main(void) {
  printf("%d %d %d\n", 1 << 10, -1 >> 5, -17 >> 2);
  printf("%llx %llx\n", 1ull << 63, 0x8000000000000000ull >> 63);
  printf("%x %x\n", rotl(0x80000001, 4), rotl(0xDEADBEEF, 16));
  uint8_t b = 0x81;
  b <<= 1;
  int8_t s = -128;
  s >>= 3;
  printf("%d %d %d\n", b, s, popcount(0xF0F0F0F0F0F0F0F0));
  for (int i = 0; i < 32; i += 7) printf("%x ", 0xCAFEBABEu >> i);
  printf("\n");
  return 0;
}
