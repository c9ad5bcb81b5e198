// covers: [6.7.2.1] anonymous structures and unions as members
#include <stdio.h>

struct variant {
  int kind;
  union {
    struct { int x, y; };
    struct { float w, h; } size;
    const char *text;
  };
};

int main(void) {
  struct variant v = {.kind = 1, .x = 3, .y = 4};
  printf("%d %d %d\n", v.kind, v.x, v.y);
  v.size.w = 1.5f;
  v.size.h = 2.5f;
  printf("%g\n", v.size.w * v.size.h);
  v = (struct variant){2, .text = "text"};
  printf("%d %s %zu\n", v.kind, v.text, sizeof v);
  return 0;
}
