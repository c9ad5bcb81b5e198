// covers: [6.5.2.3] structures in a union that share an initial sequence
#include <stdio.h>

struct any { int kind; };
struct circle { int kind; double r; };
struct rect { int kind; double w, h; };
union shape { struct any any; struct circle circle; struct rect rect; };

static double area(const union shape *s) {
  switch (s->any.kind) {
    case 1: return 3 * s->circle.r * s->circle.r;
    case 2: return s->rect.w * s->rect.h;
    default: return -1;
  }
}

int main(void) {
  union shape s[3] = {{.circle = {1, 2}}, {.rect = {2, 3, 4}}, {.any = {9}}};
  for (int i = 0; i < 3; i++) printf("%g\n", area(&s[i]));
  return 0;
}
