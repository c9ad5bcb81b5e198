#include <stdio.h>

struct grid {
  int cells[4];
  int total;
};

/* A plain pointer, a plain loop: the fifth cell is the total. */
static void clear(struct grid *grid) {
  int *cell = grid->cells;
  for (int i = 0; i <= 4; i++) cell[i] = 0; //~ member-overflow
}

int main(void) {
  struct grid grid = {{1, 2, 3, 4}, 10};
  clear(&grid);
  printf("%d\n", grid.total);
  return 0;
}
