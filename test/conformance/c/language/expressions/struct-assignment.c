// covers: [6.5.16.1] structures assigned, passed and returned by value
#include <stdio.h>

struct big { int v[20]; char name[12]; };
struct small { char a; short b; };
struct pair { double x; long y; };

static struct big scale(struct big b, int k) { for (int i = 0; i < 20; i++) b.v[i] *= k; b.name[0] = 'S'; return b; }
static struct small flip(struct small s) { return (struct small){(char)s.b, s.a}; }
static struct pair add(struct pair a, struct pair b) { return (struct pair){a.x + b.x, a.y + b.y}; }

int main(void) {
  struct big a = {{1, 2, 3}, "start"}, b;
  b = scale(a, 3);
  printf("%d %d %s %s\n", a.v[2], b.v[2], a.name, b.name);
  struct small s = flip(flip((struct small){1, 2}));
  printf("%d %d\n", s.a, s.b);
  struct pair p = add((struct pair){1.5, 2}, (struct pair){2.5, 40});
  printf("%g %ld %d\n", p.x, p.y, scale(b, 2).v[1]);
  a = b = scale(b, 0);
  printf("%d %c\n", a.v[0], a.name[0]);
  return 0;
}
