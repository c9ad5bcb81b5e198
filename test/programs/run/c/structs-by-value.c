#include <stdio.h>
struct one { char c; }; struct three { char c[3]; }; struct two_int { int a, b; }; struct two_long { long a, b; }; struct big { long a[5]; };
struct fd { float x, y; }; struct f3 { float x, y, z; }; struct dd { double x, y; }; struct mix { double d; int i; }; struct mix2 { int i; float f; }; struct d3 { double x, y, z; };
struct five { char c[5]; }; struct nine { char c[9]; }; struct sixteen { char c[16]; }; struct nested { struct two_int t; struct fd f; };
static struct one f1(struct one s) { s.c++; return s; }
static struct three f3_(struct three s) { s.c[2] += 2; return s; }
static struct two_int f2i(struct two_int s, int k) { s.a += k; s.b -= k; return s; }
static struct two_long f2l(long x, struct two_long s) { s.a += x; s.b *= x; return s; }
static struct big fbig(struct big s, int i) { s.a[i] = 99; return s; }
static struct fd ffd(struct fd s) { s.x *= 2; s.y += 1; return s; }
static struct f3 ff3(struct f3 s) { s.z = s.x + s.y; return s; }
static struct dd fdd(struct dd s) { double t = s.x; s.x = s.y; s.y = t; return s; }
static struct mix fmix(struct mix s) { s.d += s.i; s.i *= 2; return s; }
static struct mix2 fmix2(struct mix2 s) { s.f += s.i; s.i *= 3; return s; }
static struct d3 fd3(struct d3 s) { s.z = s.x * s.y; return s; }
static struct five f5(struct five s) { s.c[4] = 'E'; return s; }
static struct nine f9(struct nine s) { s.c[8] = 'N'; return s; }
static struct sixteen f16(struct sixteen s) { s.c[15] = 'S'; return s; }
static struct nested fn(struct nested s) { s.t.a = 7; s.f.y = 8; return s; }
static int many(int a, int b, int c, int d, int e, int f, int g, long h, struct big k, char l, double m, struct two_long n, short o) {
    return a + b * 2 + c * 3 + d * 4 + e * 5 + f * 6 + g * 7 + (int)h * 8 + (int)k.a[4] + l + (int)m + (int)(n.a + n.b) + o;
}
static double floats(float a, double b, float c, double d, double e, double f, double g, double h, double i, float j) { return a + b * 2 + c * 3 + d * 4 + e * 5 + f * 6 + g * 7 + h * 8 + i * 9 + j * 10; }
int main(void) {
    struct one a = f1((struct one){'a'}); struct three b = f3_((struct three){{1, 2, 3}}); struct two_int c = f2i((struct two_int){10, 20}, 3);
    printf("%c %d%d%d %d %d\n", a.c, b.c[0], b.c[1], b.c[2], c.a, c.b);
    struct two_long d = f2l(3, (struct two_long){5, 6}); struct big e = fbig((struct big){{1, 2, 3, 4, 5}}, 2); printf("%ld %ld %ld %ld\n", d.a, d.b, e.a[2], e.a[4]);
    struct fd f = ffd((struct fd){1.5f, 2.5f}); struct f3 g = ff3((struct f3){1, 2, 0}); struct dd h = fdd((struct dd){3, 4}); printf("%g %g %g %g %g\n", f.x, f.y, g.z, h.x, h.y);
    struct mix i = fmix((struct mix){1.5, 4}); struct mix2 j = fmix2((struct mix2){4, 0.5f}); struct d3 k = fd3((struct d3){3, 5, 0}); printf("%g %d %d %g %g\n", i.d, i.i, j.i, j.f, k.z);
    struct five l = f5((struct five){"abcd"}); struct nine m = f9((struct nine){"12345678"}); struct sixteen n = f16((struct sixteen){"0123456789abcde"}); printf("%.5s %.9s %.16s\n", l.c, m.c, n.c);
    struct nested o = fn((struct nested){{1, 2}, {3, 4}}); printf("%d %d %g %g\n", o.t.a, o.t.b, o.f.x, o.f.y);
    printf("%d\n", many(1, 2, 3, 4, 5, 6, 7, 8, e, 'c', 2.5, d, 9));
    printf("%g\n", floats(1, 2, 3, 4, 5, 6, 7, 8, 9, 10));
    struct big arr[2] = {e, {{9, 8, 7, 6, 5}}}; arr[0] = arr[1]; printf("%ld\n", arr[0].a[1]);
    return 0;
}
