#include <stdio.h>
#include <stdlib.h>
#include <string.h>
typedef struct { long x[32]; } jmp_buf[1]; int _setjmp(jmp_buf) __attribute__((returns_twice)); void longjmp(jmp_buf, int) __attribute__((noreturn));
#define setjmp _setjmp
#include <alloca.h>
int dense(int x) { switch (x) { case 0: return 10; case 1: return 11; case 2: case 3: return 12; case 4: return 14; case 5: return 15; case 7: return 17; case 9: return 19; default: return -1; } }
int sparse(long x) { switch (x) { case -1000000000000L: return 1; case -5: return 2; case 0: return 3; case 17: return 4; case 1000: return 5; case 123456789: return 6; case 0x7fffffffffffffff: return 7; case 0x100000000: return 8; default: return 9; } }
int chars(unsigned char c) { switch (c) { case 'a' ... 'z': return 1; case 'A' ... 'Z': return 2; case '0' ... '9': return 3; case 255: return 4; case 200: return 5; default: return 0; } }
int fall(int x) { int r = 0; switch (x) { case 3: r += 1; case 2: r += 10; break; case 1: r += 100; default: r += 1000; } return r; }
int schar(signed char c) { switch (c) { case -128: return 1; case -1: return 2; case 127: return 3; } return 0; }
int interp(const char *p) { static void *ops[] = {&&inc, &&dec, &&dbl, &&end}; int a = 0; goto *ops[*p++ - 'a']; inc: a++; goto *ops[*p++ - 'a']; dec: a--; goto *ops[*p++ - 'a']; dbl: a *= 2; goto *ops[*p++ - 'a']; end: return a; }
int vla(int n) { int a[n][n]; for (int i = 0; i < n; i++) for (int j = 0; j < n; j++) a[i][j] = i * j; int s = 0; for (int i = 0; i < n; i++) { char t[i + 1]; memset(t, i, i + 1); s += a[i][n - 1 - i] + t[i]; } return s + sizeof a; }
int al(int n) { int s = 0; for (int i = 1; i < n; i++) { char *p = alloca(i * 3); memset(p, i, i * 3); s += p[i * 3 - 1]; int x[20] = {i}; s += x[0] + x[19]; printf("%d %s;", s, "args to keep the outgoing area in use"); } return s; }
static jmp_buf jb; static int depth(int n) { if (n == 0) longjmp(jb, 7); return depth(n - 1) + 1; }
int cmp(const void *a, const void *b) { return *(const int *)a - *(const int *)b; }
int ack(int m, int n) { return m == 0 ? n + 1 : n == 0 ? ack(m - 1, 1) : ack(m - 1, ack(m, n - 1)); }
int logic(int a, int b, int c) { return (a && b) || (c && !a) ? (a > b ? a : b) : a ? b : c; }
_Bool bools(int a, _Bool b) { _Bool x = a; return x ^ b || (x & !b); }
int tl = 5;
int (*table[])(int) = {dense, fall};
const char *const names[] = {"zero", "one", "two"};
struct g { int *p; char *s; double d; int (*f)(int); } gs = {(int *)&names[1], "hello" + 2, 3.5, dense};
int comma(void) { int i = 0, r = 0; for (; i < 10; i++, r += i) { if (i == 3) continue; if (i == 8) break; do r--; while (r > 30); } return r; }
long longer(long x) { while (x > 1) x = x & 1 ? 3 * x + 1 : x / 2; return x; }
int main(void) {
  for (int i = -2; i < 12; i++) printf("%d ", dense(i)); for (int i = -1; i < 5; i++) printf("%d ", fall(i)); puts("");
  long v[] = {-1000000000000L, -5, 0, 17, 1000, 123456789, 0x7fffffffffffffff, 0x100000000, 5, -6, 0x7ffffffffffffffe}; for (int i = 0; i < 11; i++) printf("%d ", sparse(v[i])); for (int i = 0; i < 256; i += 5) printf("%d", chars(i)); printf("%d%d%d%d\n", schar(-128), schar(-1), schar(127), schar(5));
  printf("%d %d %d\n", interp("aacacd"), vla(5), al(6)); int r = setjmp(jb); if (r == 0) depth(10); else printf("jumped %d\n", r);
  int a[] = {5, 3, 9, -1, 7, 0}; qsort(a, 6, sizeof *a, cmp); for (int i = 0; i < 6; i++) printf("%d ", a[i]); printf("%d\n", ack(2, 5));
  for (int i = 0; i < 27; i++) printf("%d", logic(i % 3 - 1, i / 3 % 3, i / 9)); printf("%d%d%d\n", bools(5, 1), bools(0, 1), bools(-1, 0)); tl += 3; printf("%d %d %d %s %s %g %d\n", tl == 8, table[1](2), gs.f(4), names[2], gs.s, gs.d, *(char *)*(char **)gs.p); printf("%d %ld\n", comma(), longer(27));
  volatile int vi = 3; vi += vi++ + 1 > 3; printf("%d\n", vi); char *p = malloc(100); strcpy(p, "abc"); strcat(p, "def"); printf("%s %zu %d\n", p, strlen(p), memcmp(p, "abd", 3) < 0); free(p); return 42;
}
