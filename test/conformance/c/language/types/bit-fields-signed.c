// covers: [6.7.2.1] signed and unsigned bit-fields: ranges, wrap-around, promotion
#include <stdio.h>

struct bits { unsigned a : 3; signed b : 4; unsigned c : 5; _Bool d : 1; };

int main(void) {
  struct bits s = {0};
  for (int i = 0; i < 20; i++) { s.a += 3; s.c = s.c * 2 + 1; s.d = i & 4; }
  s.b = 7;
  printf("%d %d %d %d\n", s.a, s.b, s.c, s.d);
  s.b = -8;
  printf("%d %d\n", s.b, s.b < s.a);
  s.a = 0;
  printf("%d %d\n", s.a - 1 < 0, (s.a - 1) >> 1);
  s.c = 31;
  s.c++;
  printf("%d %d\n", s.c, s.d + s.d);
  return 0;
}
