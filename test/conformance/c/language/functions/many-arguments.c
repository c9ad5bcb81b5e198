// covers: [6.5.2.2] many arguments: in registers and on the stack, of mixed classes
#include <stdio.h>

struct s { char c[3]; };
static double mix(int a, double b, long c, float d, short e, char f, unsigned g, double h, int i, int j, double k, double l, double m, double n, double o, float p, struct s q, long long r) {
  printf("%d %g %ld %g %d %c %u %g %d %d %g %g %g %g %g %g %c%c%c %lld\n", a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q.c[0], q.c[1], q.c[2], r);
  return a + b + c + d + e + f + g + h + i + j + k + l + m + n + o + p + r;
}

int main(void) {
  printf("%g\n", mix(1, 2.5, 3, 4.5f, 5, 'f', 7, 8.5, 9, 10, 11.5, 12.5, 13.5, 14.5, 15.5, 16.5f, (struct s){{'x', 'y', 'z'}}, 18));
  return 0;
}
