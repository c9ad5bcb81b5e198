#include <stdio.h>
#include <stdlib.h>
#include <string.h>
struct entry {
  struct entry *next;
  char text[300000];
};
/* Every message is kept, and none is ever dropped. */
static struct entry *history;
static void note(int number) {
  struct entry *e = malloc(sizeof *e); //~ out-of-memory
  if (!e) {
    puts("full");
    exit(0);
  }
  sprintf(e->text, "message %d", number);
  e->next = history;
  history = e;
}
int main(void) {
  for (int i = 0; i < 100000; i++) {
    char *copy = malloc(20);
    if (copy) note(i);
    free(copy);
  }
  return 0;
}
