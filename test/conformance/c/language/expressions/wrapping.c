// covers: [6.2.5] unsigned arithmetic wraps: addition, multiplication, negation, shifts, hashes
#include <stdint.h>
#include <stdio.h>

static uint32_t fnv(const char *s) { uint32_t h = 2166136261u; for (; *s; s++) h = (h ^ (unsigned char)*s) * 16777619u; return h; }
static uint64_t splitmix(uint64_t *s) { uint64_t z = *s += 0x9e3779b97f4a7c15u; z = (z ^ z >> 30) * 0xbf58476d1ce4e5b9u; z = (z ^ z >> 27) * 0x94d049bb133111ebu; return z ^ z >> 31; }
static uint32_t crc(const char *s) { uint32_t c = ~0u; for (; *s; s++) { c ^= (unsigned char)*s; for (int k = 0; k < 8; k++) c = c >> 1 ^ (0xedb88320u & -(c & 1)); } return ~c; }

int main(void) {
  unsigned char c = 250; unsigned short s = 65530; unsigned u = 4294967290u; unsigned long l = 18446744073709551610ul;
  c += 10; s += 10; u += 10; l += 10;
  printf("%u %u %u %lu\n", c, s, u, l);
  printf("%u %lu %u\n", -1u, -2ul, 0u - 5);
  printf("%u %u\n", 65537u * 65537u, 3000000000u * 2);
  printf("%08x %08x\n", fnv("hello"), fnv(""));
  uint64_t seed = 1;
  for (int i = 0; i < 3; i++) printf("%016llx ", (unsigned long long)splitmix(&seed));
  printf("\n%08x\n", crc("123456789"));
  return 0;
}
