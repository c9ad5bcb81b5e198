// covers: [6.7.2.1] offsets, padding and sizes of nested structures, arrays and unions (System V ABI)
#include <stddef.h>
#include <stdio.h>

struct a { char c; short s; char d; int i; char e; long l; char f; };
struct b { char c; struct a in; char d; };
struct c { union { char c; double d; } u; char t[5]; struct { short x, y; } p[3]; };
struct d { long double l; char c; };
struct e { char c[3]; };
struct f { int (*fn)(void); char c; void *p; };
#define S(t) printf(#t " %zu %zu\n", sizeof(t), _Alignof(t))

int main(void) {
  S(struct a); S(struct b); S(struct c); S(struct e); S(struct f);
  printf("%zu %zu %zu %zu %zu %zu\n", offsetof(struct a, s), offsetof(struct a, d), offsetof(struct a, i), offsetof(struct a, e), offsetof(struct a, l), offsetof(struct a, f));
  printf("%zu %zu %zu %zu\n", offsetof(struct b, in), offsetof(struct b, in.l), offsetof(struct c, t), offsetof(struct c, p[1].y));
  struct e v[4];
  printf("%td\n", (char *)&v[3] - (char *)&v[0]);
  return 0;
}
