// covers: [6.8.4.1] dangling else, else-if chains, assignments as conditions
#include <stdio.h>

static int dangling(int a, int b) { if (a) if (b) return 1; else return 2; return 3; }

int main(void) {
  printf("%d %d %d\n", dangling(1, 1), dangling(1, 0), dangling(0, 1));
  int x, y = 0;
  if ((x = 5) > 4) y = x; else y = -x;
  if (x == 1) ; else if (x == 5) y *= 2; else y = 0;
  printf("%d %d\n", x, y);
  float f = 0.1f;
  char *p = NULL;
  if (f) printf("f ");
  if (!p) printf("p ");
  if (0.0) printf("zero"); else printf("else");
  printf("\n");
  return 0;
}
