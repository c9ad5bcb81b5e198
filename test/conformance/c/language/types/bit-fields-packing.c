// covers: [6.7.2.1] layout of bit-fields: a width of zero, straddling, mixed types (System V ABI)
#include <stdio.h>
#include <string.h>

struct a { unsigned x : 4, y : 4, z : 8; };
struct b { unsigned x : 4; unsigned : 0; unsigned y : 4; };
struct c { unsigned char x : 6; unsigned char y : 6; };
struct d { int x : 20; int y : 20; };
struct e { char k; int x : 8; int y : 16; };
struct f { long x : 40; int y : 20; };

int main(void) {
  printf("%zu %zu %zu %zu %zu %zu\n", sizeof(struct a), sizeof(struct b), sizeof(struct c), sizeof(struct d), sizeof(struct e), sizeof(struct f));
  struct a v;
  memset(&v, 0, sizeof v);
  v.x = 0xA; v.y = 0xB; v.z = 0xCD;
  unsigned char raw[sizeof v];
  memcpy(raw, &v, sizeof v);
  printf("%02x %02x %02x %02x\n", raw[0], raw[1], raw[2], raw[3]);
  struct f w = {.x = -1, .y = -5};
  printf("%ld %d\n", (long)w.x, w.y);
  return 0;
}
