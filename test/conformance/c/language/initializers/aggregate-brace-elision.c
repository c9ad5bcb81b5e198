// covers: [6.7.9] brace elision in nested aggregates, remaining members zeroed
#include <stdio.h>

struct point { int x, y; };
struct box { struct point a, b; int tag[3]; };

int main(void) {
  struct box flat = {1, 2, 3, 4, 5, 6};
  struct box mixed = {{1}, 2, 3, {9}};
  int grid[2][3] = {1, 2, 3, 4};
  int rows[2][3] = {{1}, {4, 5}};
  printf("%d %d %d %d %d %d %d\n", flat.a.x, flat.a.y, flat.b.x, flat.b.y, flat.tag[0], flat.tag[1], flat.tag[2]);
  printf("%d %d %d %d %d %d\n", mixed.a.x, mixed.a.y, mixed.b.x, mixed.b.y, mixed.tag[0], mixed.tag[1]);
  for (int i = 0; i < 2; i++)
    for (int j = 0; j < 3; j++) printf("%d/%d ", grid[i][j], rows[i][j]);
  printf("\n");
  return 0;
}
