// heap-limit: 1048576
#include <stdio.h>
#include <stdlib.h>
/* A table that is made at the start, and messages of which the last hundred are kept, until one is too large. */
struct message {
  struct message *next;
  char text[40];
};
static int *table[2000];
static struct message *first, *last;
static int kept;
static void keep(void) {
  struct message *m = malloc(sizeof *m);
  if (!m) exit(1);
  m->next = NULL;
  if (last) last->next = m;
  else first = m;
  last = m;
  if (++kept > 100) {
    struct message *gone = first;
    first = first->next;
    free(gone);
    kept--;
  }
}
int main(void) {
  for (int i = 0; i < 2000; i++) {
    table[i] = calloc(50, sizeof(int));
    if (!table[i]) return 1;
  }
  for (int i = 0; i < 20000; i++) keep();
  char *large = malloc(1 << 20);
  puts(large ? "room" : "no room");
  free(large);
  return 0;
}
