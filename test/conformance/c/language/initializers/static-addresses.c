// covers: [6.6] address constants and arithmetic constants in static initialisers
#include <stddef.h>
#include <stdio.h>

static int table[5] = {10, 20, 30, 40, 50};
static int *const middle = &table[2];
static int *const past = table + 5;
struct node { int v; struct node *next; };
extern struct node second;
static struct node first = {1, &second};
struct node second = {2, &first};
static int twice(int x) { return 2 * x; }
static int (*const op)(int) = twice;
static const size_t offset = offsetof(struct node, next);
static const char *tail = &"abcdef"[3];

int main(void) {
  printf("%d %td\n", *middle, past - middle);
  printf("%d %d %d\n", first.next->v, first.next->next->v, op(21));
  printf("%zu %s\n", offset, tail);
  return 0;
}
