#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct message {
  char text[16];
  void *first;
  void *second;
};

int main(void) {
  struct message *m = malloc(sizeof *m);
  if (!m) return 1;
  m->second = m;
  char *text = m->text;
  memcpy(text, "0123456789abcdef01234567", sizeof *m - 8); //~ member-overflow
  printf("%d\n", m->second == m);
  free(m);
  return 0;
}
