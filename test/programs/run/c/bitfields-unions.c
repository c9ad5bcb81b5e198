#include <stdio.h>
#include <string.h>
struct flags { unsigned a : 3; int b : 5; unsigned c : 1; unsigned : 0; unsigned d : 20; long e : 40; };
struct packed { char c; int i; short s; } __attribute__((packed));
struct plain { char c; int i; short s; };
union view { float f; unsigned u; unsigned char b[4]; struct { unsigned short lo, hi; } h; };
struct aligned { char c; _Alignas(16) char d; };
struct anon { int tag; union { int i; double d; }; struct { char x, y; }; };
int main(void) {
    struct flags f; memset(&f, 0, sizeof f); f.a = 9; f.b = -3; f.c = 1; f.d = 0xabcde; f.e = -123456789012L;
    printf("%u %d %u %x %ld %zu\n", f.a, f.b, f.c, f.d, (long)f.e, sizeof f); f.a++; f.b *= 2; f.d ^= 0xff; printf("%u %d %x\n", f.a, f.b, f.d);
    printf("%zu %zu %zu %zu\n", sizeof(struct packed), sizeof(struct plain), sizeof(struct aligned), _Alignof(struct aligned));
    union view v = {1.5f}; printf("%08x %02x %04x\n", v.u, v.b[3], v.h.hi); v.b[3] = 0xc0; printf("%g\n", v.f);
    struct packed p = {1, 0x11223344, 5}; unsigned char raw[7]; memcpy(raw, &p, 7); for (int i = 0; i < 7; i++) printf("%02x", raw[i]); puts("");
    struct anon n = {.tag = 1, .d = 2.5, .x = 'a', .y = 'b'}; printf("%d %g %c%c\n", n.tag, n.d, n.x, n.y);
    struct { unsigned long long x : 33; unsigned y : 31; } w = {0x1ffffffffull, 0x7fffffff}; printf("%llx %x %zu\n", (unsigned long long)w.x, w.y, sizeof w);
    return 0;
}
