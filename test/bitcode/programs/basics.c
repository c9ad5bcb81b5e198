#include <stdarg.h>
#include <stddef.h>
struct Point { int x, y; char tag[3]; unsigned flag : 3, rest : 5; };
struct Big { long a[5]; };
union Mixed { int i; float f; char bytes[8]; };
enum Color { Red, Green = 7, Blue };
typedef int (*Operation)(int, int);
int global = 5, uninitialised, zeros[100];
static struct Point point = { 1, 2, "ab", 1, 2 };
const char *names[] = { "a", "bcd", "quote\"back\\slash\n\x01" };
double table[] = { 0.1, 1.5, -0.0, 1e300, 1.0 / 3 };
float floats[2] = { 0.1f, 2.0f };
int *inside = &zeros[7];
_Thread_local int tls = 3;
static _Thread_local long tlsZero;
int in_section __attribute__((section("mine"), aligned(64))) = 1;
extern int aliased __attribute__((alias("global")));
extern int weak_one __attribute__((weak));
int hidden __attribute__((visibility("hidden"))) = 9;
const wchar_t *wide = L"wide";
static int add(int a, int b) { return a + b; }
static int sub(int a, int b) { return a - b; }
Operation operations[] = { add, sub };
int sum(int *a, int n) { int s = 0; for (int i = 0; i < n; i++) s += a[i]; return s; }
int total(int n, ...) {
  va_list list; va_start(list, n); int s = 0;
  while (n-- > 0) s += va_arg(list, int);
  s += (int)va_arg(list, double); va_end(list); return s;
}
struct Big make(struct Big b, struct Point p) { b.a[0] = p.x; return b; }
struct Point half(struct Point p) { p.x /= 2; p.flag++; return p; }
__int128 multiply(__int128 a, unsigned __int128 b) { return a * (__int128)b / 3 + ((__int128)0x123456789abcdef0 << 64); }
float narrow(double d, unsigned long u, long l) { return (float)d + (float)u - (float)l; }
unsigned long casts(double d, float f, signed char c, unsigned char u, short s, void *p) {
  return (unsigned long)d + (unsigned)f + c + u + s + (size_t)p + (long)-d;
}
_Bool compare(double a, double b, unsigned x, int y, void *p) { return (a < b) ^ (a != b) ^ !(a >= b) ^ (x > 5u) ^ (y <= -1) ^ (p == NULL); }
int bits(unsigned a, int b) { return (int)(a >> 3) ^ (b >> 2) | (b << 1) & ~a; }
int choose(int v, enum Color c) {
  static int counter = 1;
  switch (v) { case 1: point.x++; break; case -200: point.flag = 2; break; case 3 ... 6: counter++; default: global--; }
  return c == Blue ? counter : v && c;
}
int main(int argc, char **argv) {
  int v[argc + 1]; void *labels[] = { &&one, &&two };
  double d = 1.5 * argc; struct Big b = { { 1, 2 } }; union Mixed m = { .f = 1.0f };
  for (int i = 0; i <= argc; i++) v[i] = operations[i & 1](i, 3);
  struct Point *q = &(struct Point){ .y = 4 };
  goto *labels[argc & 1];
one: global++;
two: b = make(b, point);
  return sum(v, argc) + (int)d + point.x + names[0][0] + total(2, 1, 2, 3.0) + q->y + m.i + tls + (int)tlsZero + half(point).x + *inside + (&weak_one ? 1 : 0) + aliased;
}
