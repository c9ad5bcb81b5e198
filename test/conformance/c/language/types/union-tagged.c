// covers: [6.7.2.1] a tagged union as a value of a small dynamic language; members that overlap
#include <stdio.h>
#include <stdint.h>
#include <string.h>
struct value { enum { INT, REAL, TEXT, PAIR } tag; union { long i; double d; char s[8]; struct { struct value *l, *r; }; }; };
static double eval(const struct value *v) { switch (v->tag) { case INT: return v->i; case REAL: return v->d; case TEXT: return strlen(v->s); case PAIR: return eval(v->l) + eval(v->r); } return 0; }
union bits { float f; uint32_t u; unsigned char b[4]; struct { uint32_t m : 23, e : 8, s : 1; }; };
int main(void) {
  struct value a = {INT, .i = 40}, b = {REAL, .d = 1.5}, c = {TEXT, .s = "word"}, p = {PAIR, .l = &a, .r = &b}, q = {PAIR, .l = &p, .r = &c};
  printf("%g %zu\n", eval(&q), sizeof(struct value));
  union bits x = {.f = -6.5f};
  printf("%x %u %u %x\n", x.u, x.s, x.e, x.m);
  x.e++; printf("%g\n", x.f);
  x.b[3] ^= 0x80; printf("%g %zu\n", x.f, sizeof x);
  a = c; c.s[0] = 'W';
  printf("%s %s\n", a.s, c.s);
  return 0;
}
