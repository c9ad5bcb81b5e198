// covers: [6.7.9] designators of nested members and elements, overriding, order of the current object
#include <stdio.h>
struct in { int a, b[3]; }; struct out { struct in x[2]; char s[6]; struct in y; };
int main(void) {
  struct out o = {.x[1].b[1] = 5, 6, .s = "text", .y.b = {[2] = 9, [0] = 7}, .x[0].a = 1, .s[0] = 'T'};
  printf("%d %d %d %d | %s | %d %d %d\n", o.x[0].a, o.x[1].a, o.x[1].b[1], o.x[1].b[2], o.s, o.y.b[0], o.y.b[1], o.y.b[2]);
  int v[] = {[5] = 1, 2, [2] = 7, 8};
  printf("%zu:", sizeof v / sizeof *v);
  for (unsigned i = 0; i < sizeof v / sizeof *v; i++) printf(" %d", v[i]);
  int m[][3] = {{1}, {[1] = 2}, [4] = {3, 4, 5}};
  printf(" | %zu %d %d %d\n", sizeof m / sizeof *m, m[1][1], m[3][0], m[4][2]);
  struct in z = {.b = {1, 2, 3}, .b[1] = 20, .a = 4};
  printf("%d %d %d %d\n", z.a, z.b[0], z.b[1], z.b[2]);
  return 0;
}
