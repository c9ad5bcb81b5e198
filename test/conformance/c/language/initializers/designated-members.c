// covers: [6.7.9] designated initialisers of structure members, out of order, overriding an earlier one
#include <stdio.h>

struct config {
  int width, height;
  struct { unsigned char r, g, b; } color;
  const char *name;
};

int main(void) {
  struct config c = {.name = "main", .color = {.g = 7, .b = 8}, .width = 640};
  struct config d = {.height = 1, .color.r = 9, .color.b = 3, .height = 480, .name = "late"};
  struct config e = {10, .name = "tail"};
  printf("%d %d %d %d %d %s\n", c.width, c.height, c.color.r, c.color.g, c.color.b, c.name);
  printf("%d %d %d %d %d %s\n", d.width, d.height, d.color.r, d.color.g, d.color.b, d.name);
  printf("%d %d %s\n", e.width, e.height, e.name);
  return 0;
}
