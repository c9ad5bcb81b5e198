// covers: [6.7.2.2] enumerations as flags, as array indices, in arithmetic and as bit-fields
#include <stdio.h>
enum color { RED, GREEN, BLUE, COLORS };
enum flag { F1 = 1 << 0, F2 = 1 << 1, F3 = 1 << 2, ALL = F1 | F2 | F3 };
enum { BIG = 0x7fffffff, NEG = -1, CH = 'x' };
struct packed { enum color c : 3; unsigned f : 4; };
static const char *const names[COLORS] = {[BLUE] = "blue", [RED] = "red", [GREEN] = "green"};
int main(void) {
  for (enum color c = RED; c < COLORS; c++) printf("%s ", names[c]);
  unsigned f = F1 | F3;
  f ^= ALL; f |= F1 << 1;
  printf("%u %d %d\n", f, f & F2 ? 1 : 0, !(f & F3));
  struct packed p = {BLUE, ALL};
  p.c = (enum color)(p.c - 1); p.f++;
  printf("%d %u %zu\n", p.c, p.f, sizeof(enum color));
  enum color x = (enum color)(RED + 1);
  printf("%d %d %d %d\n", x == GREEN, BIG + NEG, CH, (int)sizeof CH);
  { enum color { CYAN = 7, RED }; printf("%d %d\n", CYAN, RED); }
  return 0;
}
