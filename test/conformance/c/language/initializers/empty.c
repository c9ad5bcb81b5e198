// covers: [6.7.11] (C23) empty braces zero any object, an array of variable length too
// native: clang
// std: c23
#include <stdio.h>

struct deep { int a; struct { double d; char *p; } in[2]; };

int main(void) {
  int n = 4;
  int vla[n] = {};
  struct deep s = {};
  int scalar = {};
  for (int i = 0; i < n; i++) vla[i] += i;
  printf("%d %d %d %d\n", vla[0], vla[1], vla[2], vla[3]);
  printf("%d %g %d %d\n", s.a, s.in[1].d, s.in[0].p == nullptr, scalar);
  return 0;
}
