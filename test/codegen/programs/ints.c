#include <stdio.h>
#include <stdint.h>
#include <limits.h>
#include <stdarg.h>
/* Output is hashed, so that recorded answers stay small: one line per section. */
static unsigned long hash = 14695981039346656037UL;
static int record(const char *format, ...) { char text[512]; va_list ap; va_start(ap, format); int n = vsnprintf(text, sizeof text, format, ap); va_end(ap); for (int i = 0; i < n; i++) hash = (hash ^ (unsigned char)text[i]) * 1099511628211UL; return n; }
static void section(int k) { printf("%d %016lx\n", k, hash); }
#define printf record
typedef unsigned __int128 u128; typedef __int128 i128;
static void p128(u128 x) { printf("%016llx%016llx\n", (unsigned long long)(x >> 64), (unsigned long long)x); }
#define OPS(T, name) \
static void name(T a, T b) { printf(#name " %lld %lld: %lld %lld %lld %lld %lld %lld %lld %lld %d%d%d%d%d%d\n", (long long)a, (long long)b, (long long)(T)(a + b), (long long)(T)(a - b), (long long)(T)(a * b), \
  b ? (long long)(T)(a / (b == (T)-1 ? 1 : b)) : 0, b ? (long long)(T)(a % (b == (T)-1 ? 1 : b)) : 0, (long long)(T)(a & b), (long long)(T)(a | b), (long long)(T)(a ^ b), a < b, a <= b, a > b, a >= b, a == b, a != b); \
  printf(" sh %lld %lld ~%lld -%lld\n", (long long)(T)((unsigned long long)a << (b & 7)), (long long)(T)(a >> (b & 7)), (long long)(T)~a, (long long)(T)-(unsigned long long)a); }
OPS(int8_t, i8) OPS(uint8_t, u8) OPS(int16_t, i16) OPS(uint16_t, u16) OPS(int32_t, i32) OPS(uint32_t, u32) OPS(int64_t, i64) OPS(uint64_t, u64)
struct bits { unsigned a : 3; int b : 5; unsigned long long c : 33; signed d : 17; unsigned e : 1; _Bool f : 1; long long g : 40; } __attribute__((packed));
struct bits2 { int a : 24; unsigned b : 8; long long c : 47; };
int main(void) {
  long long v[] = {0, 1, -1, 2, 3, 7, -8, 100, 127, -128, 255, 256, 32767, -32768, 65535, 65536, INT_MAX, INT_MIN, UINT_MAX, LLONG_MAX, LLONG_MIN, 0x123456789abcdefLL};
  int n = sizeof v / sizeof *v;
  for (int i = 0; i < n; i++) for (int j = 0; j < n; j++) { i8(v[i], v[j]); u8(v[i], v[j]); i16(v[i], v[j]); u16(v[i], v[j]); i32(v[i], v[j]); u32(v[i], v[j]); i64(v[i], v[j]); u64(v[i], v[j]); }
  section(0);
  for (int i = 0; i < n; i++) for (int j = 0; j < n; j++) {
    i128 a = (i128)v[i] * v[n - 1 - i] + v[j], b = (i128)v[j] << 40 | 5; u128 ua = a, ub = b;
    p128(a + b); p128(a - b); p128(a * b); if (b) { p128(a / b); p128(a % b); p128(ua / ub); p128(ua % ub); }
    p128(a & b); p128(a | b); p128(a ^ b); p128(~a); p128(-a); p128(ua << (j * 5)); p128(ua >> (j * 5)); p128(a >> (j * 5)); p128(a << 64); p128(a >> 64); p128(ua >> 70); p128(ua << 3); p128(a >> 127);
    printf("%d%d%d%d%d%d %d%d%d%d\n", a < b, a <= b, a > b, a >= b, a == b, a != b, ua < ub, ua <= ub, ua > ub, ua >= ub);
    printf("%.17g %.17g %.9g %.9g\n", (double)a, (double)ua, (float)a, (float)ua);
    i128 r; u128 ur; int o = __builtin_add_overflow(a, b, &r); p128(r); printf("%d", o); o = __builtin_sub_overflow(a, b, &r); p128(r); printf("%d", o);
    o = __builtin_mul_overflow(ua, ub, &ur); p128(ur); printf("%d", o); o = __builtin_mul_overflow(a, b, &r); p128(r); printf("%d\n", o);
    o = __builtin_add_overflow(ua, ub, &ur); p128(ur); printf("%d", o);
  }
  section(1);
  struct bits s = {5, -3, 0x1ffffffffULL, -1000, 1, 1, -5}; struct bits2 t = {-5, 200, -(1LL << 45)};
  printf("%d %d %llu %d %d %d %lld\n", s.a, s.b, (unsigned long long)s.c, s.d, s.e, s.f, (long long)s.g); s.a += 4; s.b -= 10; s.c++; s.d *= 3; s.e ^= 1; s.g <<= 3;
  printf("%d %d %llu %d %d %d %lld %zu\n", s.a, s.b, (unsigned long long)s.c, s.d, s.e, s.f, (long long)s.g, sizeof s); printf("%d %d %lld\n", t.a, t.b, (long long)t.c); t.a += 1 << 22; t.c = -t.c; printf("%d %d %lld\n", t.a, t.b, (long long)t.c);
  section(2);
  for (int i = 0; i < n; i++) { long long a; int b; unsigned c; short d; unsigned char e; signed char f;
    for (int j = 0; j < n; j++) { printf("%d%d%d%d%d%d%d%d ", __builtin_add_overflow(v[i], v[j], &a), __builtin_sub_overflow(v[i], v[j], &a), __builtin_mul_overflow(v[i], v[j], &a), __builtin_add_overflow((int)v[i], (int)v[j], &b), __builtin_mul_overflow((int)v[i], (int)v[j], &b), __builtin_mul_overflow((unsigned)v[i], (unsigned)v[j], &c), __builtin_mul_overflow((short)v[i], (short)v[j], &d), __builtin_sub_overflow((unsigned char)v[i], (unsigned char)v[j], &e));
      unsigned long long ull; int o1 = __builtin_mul_overflow((unsigned long long)v[i], (unsigned long long)v[j], &ull), o2 = __builtin_mul_overflow((signed char)v[i], (signed char)v[j], &f); printf("%d %d %llu %d\n", o1, o2, ull, f); } }
  section(3);
  for (int i = 0; i < n; i++) { unsigned long long x = v[i]; if (!x) continue; printf("%d %d %d %d %d %d %llx %x %x\n", __builtin_clzll(x), __builtin_ctzll(x), __builtin_popcountll(x), (unsigned)x ? __builtin_clz((unsigned)x) : -1, (unsigned)x ? __builtin_ctz((unsigned)x) : -1, __builtin_parityll(x), (unsigned long long)__builtin_bswap64(x), __builtin_bswap32(x), __builtin_bswap16(x)); printf("%d %d\n", __builtin_ffsll(x), __builtin_clrsbll(x)); }
  section(4);
}
