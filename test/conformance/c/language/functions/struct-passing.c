// covers: [6.5.2.2] structures of every ABI class as arguments and results, beside scalars, on the stack
#include <stdio.h>

struct i1 { char c; }; struct i2 { long a, b; }; struct f1 { float x, y, z; }; struct mix { double d; int i; }; struct big { long v[5]; }; struct odd { char c[7]; }; struct arr { short s[6]; };
static struct i1 a(struct i1 x, int n) { x.c += n; return x; }
static struct i2 b(int n, struct i2 x) { return (struct i2){x.b + n, x.a}; }
static struct f1 c(struct f1 x, float k) { x.x *= k; x.y *= k; x.z *= k; return x; }
static struct mix d(struct mix x, struct mix y) { return (struct mix){x.d + y.d, x.i * y.i}; }
static struct big e(struct big x, long n) { for (int i = 0; i < 5; i++) x.v[i] += n; return x; }
static struct odd f(struct odd x) { struct odd y; for (int i = 0; i < 7; i++) y.c[i] = x.c[6 - i]; return y; }
static long many(int p, struct i2 q, int r, struct i2 s, int t, struct i2 u, struct mix v, struct big w, char x) { return p + q.a + r + s.b + t + u.a + (long)v.d + w.v[4] + x; }
static struct big (*fp)(struct big, long) = e;

int main(void) {
  printf("%c ", a((struct i1){'a'}, 2).c);
  struct i2 r = b(1, (struct i2){10, 20});
  printf("%ld %ld ", r.a, r.b);
  struct f1 g = c((struct f1){1, 2, 3}, 0.5f);
  printf("%g %g %g\n", g.x, g.y, g.z);
  struct mix m = d((struct mix){1.5, 3}, (struct mix){2.25, 4});
  struct big l = fp((struct big){{1, 2, 3, 4, 5}}, 100);
  printf("%g %d %ld %ld %.7s\n", m.d, m.i, l.v[0], l.v[4], f((struct odd){"ABCDEFG"}).c);
  printf("%ld\n", many(1, r, 2, r, 3, r, m, l, 4));
  struct arr z = {{1, 2, 3, 4, 5, 6}}, y = z;
  y.s[5] = 60;
  printf("%d %d\n", z.s[5], y.s[5]);
  return 0;
}
