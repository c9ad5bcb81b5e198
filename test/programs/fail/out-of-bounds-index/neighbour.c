// The index leaves the array, but not the struct: no byte is touched that is not the program's.
#include <stdio.h>

struct Player {
  char name[4];
  int scores[3];
  int total;
};

static void set(struct Player *p, int round, int score) {
  p->scores[round] = score; //~ out-of-bounds-index
}

int main(void) {
  struct Player p = {"Ada", {1, 2, 3}, 6};
  set(&p, 2, 4);
  set(&p, 3, 100);
  printf("%s %d\n", p.name, p.total);
  return 0;
}
