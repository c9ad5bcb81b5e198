/* Local pointers to members that stay where they may. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct matrix {
  double m[3][3];
  int rows;
};
struct packet {
  unsigned char header[4];
  unsigned char body[12];
};
struct tail {
  int count;
  int items[1];
};

int main(void) {
  struct matrix matrix = {{{0}}, 3};
  double *all = matrix.m[0];
  for (int i = 0; i < 9; i++) all[i] = i;

  /* A pointer to the whole is not one to its first member. */
  struct packet packet;
  unsigned char *bytes = (unsigned char *)&packet;
  for (size_t i = 0; i < sizeof packet; i++) bytes[i] = (unsigned char)i;
  unsigned char *body = packet.body;
  unsigned char *last = &body[11];
  unsigned char *end = &body[12];

  /* The last array of a block may be longer than its type says. */
  struct tail *tail = malloc(sizeof *tail + 3 * sizeof(int));
  if (!tail) return 1;
  tail->count = 4;
  int *items = tail->items;
  for (int i = 0; i < tail->count; i++) items[i] = i;
  printf("%g %d %d %d\n", all[8], *last, (int)(end - last), items[3]);
  free(tail);
  return 0;
}
