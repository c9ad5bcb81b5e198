// covers: [6.5.2.3] reading another member of a union reinterprets the bytes
#include <stdint.h>
#include <stdio.h>

union pun { float f; uint32_t u; struct { uint32_t mantissa : 23, exponent : 8, sign : 1; } bits; };
union wide { uint64_t q; uint32_t d[2]; uint16_t w[4]; uint8_t b[8]; };

int main(void) {
  union pun p = {.f = -6.25f};
  printf("%08x %x %u %u\n", p.u, p.bits.mantissa, p.bits.exponent, p.bits.sign);
  p.bits.exponent += 1;
  printf("%g\n", p.f);
  union wide w = {.q = 0x0102030405060708};
  printf("%x %x %x\n", w.d[1], w.w[0], w.b[7]);
  w.b[0] = 0xFF;
  printf("%llx\n", (unsigned long long)w.q);
  return 0;
}
