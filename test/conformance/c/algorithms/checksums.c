// covers: [6.5.7] checksums by shifts and rotations: CRC-32 by table, Adler-32, FNV-1a, SHA-256 and their known answers
#include <stdint.h>
#include <stdio.h>
#include <string.h>
static uint32_t crc32(const void *data, size_t n) {
  static uint32_t table[256];
  if (!table[1])
    for (uint32_t i = 0; i < 256; i++) {
      uint32_t c = i;
      for (int k = 0; k < 8; k++) c = c & 1 ? c >> 1 ^ 0xedb88320u : c >> 1;
      table[i] = c;
    }
  uint32_t c = ~0u;
  for (const uint8_t *p = data; n--; p++) c = table[(c ^ *p) & 0xff] ^ c >> 8;
  return ~c;
}
static uint32_t adler32(const void *data, size_t n) {
  uint32_t a = 1, b = 0;
  for (const uint8_t *p = data; n--; p++) a = (a + *p) % 65521, b = (b + a) % 65521;
  return b << 16 | a;
}
static uint64_t fnv1a(const void *data, size_t n) {
  uint64_t h = 14695981039346656037u;
  for (const uint8_t *p = data; n--; p++) h = (h ^ *p) * 1099511628211u;
  return h;
}
static uint32_t ror(uint32_t x, int n) { return x >> n | x << (32 - n); }
static uint32_t k[64];
/* The first 32 bits of the fraction of roots of primes, in integers: floor(sqrt(p) * 2^32), floor(cbrt(p) * 2^32). */
static uint32_t root(unsigned p, int power) {
  unsigned __int128 x = 0;
  for (int bit = 36; bit >= 0; bit--) {
    unsigned __int128 t = x | (unsigned __int128)1 << bit;
    int fits = power == 2 ? t * t <= (unsigned __int128)p << 64 : t * t * t <= (unsigned __int128)p << 96;
    if (fits) x = t;
  }
  return (uint32_t)x;
}
static void sha256(const char *text, char *hex) {
  uint32_t h[8];
  for (unsigned p = 2, n = 0; n < 64; p++) {
    int prime = 1;
    for (unsigned d = 2; d * d <= p; d++) prime &= p % d != 0;
    if (!prime) continue;
    if (n < 8) h[n] = root(p, 2);
    k[n++] = root(p, 3);
  }
  uint8_t block[256] = {0};
  size_t n = strlen(text), total = (n + 9 + 63) / 64 * 64;
  memcpy(block, text, n);
  block[n] = 0x80;
  for (int i = 0; i < 8; i++) block[total - 1 - i] = (uint8_t)(n * 8 >> 8 * i);
  for (size_t b = 0; b < total; b += 64) {
    uint32_t w[64], v[8];
    for (int i = 0; i < 16; i++)
      w[i] = (uint32_t)block[b + 4 * i] << 24 | block[b + 4 * i + 1] << 16 | block[b + 4 * i + 2] << 8 | block[b + 4 * i + 3];
    for (int i = 16; i < 64; i++)
      w[i] = w[i - 16] + (ror(w[i - 15], 7) ^ ror(w[i - 15], 18) ^ w[i - 15] >> 3) + w[i - 7] + (ror(w[i - 2], 17) ^ ror(w[i - 2], 19) ^ w[i - 2] >> 10);
    memcpy(v, h, sizeof v);
    for (int i = 0; i < 64; i++) {
      uint32_t t1 = v[7] + (ror(v[4], 6) ^ ror(v[4], 11) ^ ror(v[4], 25)) + ((v[4] & v[5]) ^ (~v[4] & v[6])) + k[i] + w[i];
      uint32_t t2 = (ror(v[0], 2) ^ ror(v[0], 13) ^ ror(v[0], 22)) + ((v[0] & v[1]) ^ (v[0] & v[2]) ^ (v[1] & v[2]));
      memmove(v + 1, v, 7 * sizeof *v);
      v[4] += t1;
      v[0] = t1 + t2;
    }
    for (int i = 0; i < 8; i++) h[i] += v[i];
  }
  for (int i = 0; i < 8; i++) sprintf(hex + 8 * i, "%08x", (unsigned)h[i]);
}
int main(void) {
  const char *texts[] = {"", "abc", "123456789", "The quick brown fox jumps over the lazy dog"};
  for (int i = 0; i < 4; i++) {
    size_t n = strlen(texts[i]);
    char hex[65];
    sha256(texts[i], hex);
    printf("%08x %08x %016llx %s\n", (unsigned)crc32(texts[i], n), (unsigned)adler32(texts[i], n), (unsigned long long)fnv1a(texts[i], n), hex);
  }
}
