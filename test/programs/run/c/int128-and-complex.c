#include <complex.h>
#include <stdio.h>
typedef __int128 i128; typedef unsigned __int128 u128;
static void show(u128 v) { char b[50]; int n = 0; if (!v) b[n++] = '0'; while (v) { b[n++] = '0' + (int)(v % 10); v /= 10; } while (n) putchar(b[--n]); putchar('\n'); }
static u128 power(u128 b, int e) { u128 r = 1; while (e--) r *= b; return r; }
int main(void) {
    show(power(7, 40)); show(power(10, 30) / 7); show(power(2, 127) - 1); u128 x = ((u128)0x123456789abcdef0ull << 64) | 0xfedcba9876543210ull;
    show(x >> 37); show(x << 13); show(x & power(3, 70)); show(~x); i128 s = -(i128)power(5, 50); show((u128)(s / 12345)); show((u128)(s % 12345)); show((u128)(s >> 20));
    printf("%d %d %d\n", s < 0, x > power(9, 30), (int)(s == -s)); printf("%g %g\n", (double)x, (double)s); printf("%d\n", (i128)1e20 == (i128)100000000000000000000.0);
    double complex z = 1 + 2 * I, w = 3 - I; double complex p = z * w, q = z / w; printf("%g%+gi %g%+gi %g\n", creal(p), cimag(p), creal(q), cimag(q), cabs(3 + 4 * I));
    float complex fz = 1.5f - 0.5f * I; fz = fz * fz + 1; printf("%g %g\n", crealf(fz), cimagf(fz));
    return 0;
}
