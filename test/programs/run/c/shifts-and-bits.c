#include <stdio.h>
#include <stdint.h>
int main(void) {
    for (int n = 0; n < 64; n += 7) {
        uint64_t u = 0x8123456789abcdefull; int64_t i = (int64_t)u;
        printf("%2d %016lx %016lx %016lx\n", n, u << n, u >> n, (uint64_t)(i >> n));
    }
    for (int n = 0; n < 32; n += 5) { uint32_t u = 0x81234567u; int32_t i = (int32_t)u; printf("%2d %08x %08x %08x\n", n, u << n, u >> n, (uint32_t)(i >> n)); }
    uint8_t b = 0x81; int8_t c = (int8_t)b; printf("%d %d %d\n", b >> 3, c >> 3, (uint8_t)(b << 1));
    printf("%d %d %d %d\n", __builtin_popcount(0xff00ff), __builtin_clz(1), __builtin_ctz(8), __builtin_popcountll(~0ull));
    printf("%d %d %d\n", __builtin_clzll(1), __builtin_ctzll(1ull << 40), __builtin_ffs(48));
    printf("%08x %016lx %04x\n", __builtin_bswap32(0x12345678), __builtin_bswap64(0x123456789abcdef0), __builtin_bswap16(0x1234));
    printf("%x %x %x %x\n", 0xf0 & 0x3c, 0xf0 | 0x3c, 0xf0 ^ 0x3c, (unsigned)~0xf0);
    printf("%d %d\n", __builtin_parity(7), __builtin_parity(3));
    return 0;
}
