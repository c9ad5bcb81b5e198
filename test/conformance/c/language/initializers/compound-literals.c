// covers: [6.5.2.5] compound literals: their lifetime, address, and as arguments
#include <stdio.h>

struct point { int x, y; };
static int sum(const int *a, int n) { int s = 0; while (n--) s += *a++; return s; }
static struct point *bump(struct point *p) { p->x++; p->y--; return p; }
static int *const global = (int[]){5, 6, 7};

int main(void) {
  printf("%d\n", sum((int[]){1, 2, 3, 4}, 4));
  struct point *p = bump(&(struct point){10, 20});
  printf("%d %d %d\n", p->x, p->y, global[1]);
  int total = 0;
  for (int i = 0; i < 3; i++) {
    int *fresh = (int[2]){i};
    fresh[1] += 100;
    total += fresh[0] + fresh[1];
  }
  printf("%d %s %zu\n", total, (char[]){"abc"}, sizeof(char[]){"abc"});
  return 0;
}
