// covers: [7.18] <stdbool.h>: bool, true, false, and conversions to bool
#include <stdbool.h>
#include <stdio.h>

static bool even(int n) { return n % 2 == 0; }
struct flags { bool a : 1, b : 1; unsigned rest : 6; };

int main(void) {
  bool b = 0.5, c = (bool)0x100, d = !true, e = &b != 0;
  printf("%d %d %d %d %zu\n", b, c, d, e, sizeof(bool));
  printf("%d %d\n", even(4) + even(6), true + true);
  bool a[3] = {2, 0, -1};
  printf("%d%d%d\n", a[0], a[1], a[2]);
  struct flags f = {true, false, 33};
  f.b = f.a & f.rest;
  f.a = 2 > 1;
  printf("%d %d %u\n", f.a, f.b, f.rest);
  b = 7; b += 5; c = 3; c--;
  printf("%d %d %d\n", b, c, (unsigned char)true);
  return 0;
}
