#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct account {
  char owner[8];
  int balance;
  char note[8];
  int open;
};

static void lower(char *text) {
  for (; *text; text++)
    if (*text >= 'A' && *text <= 'Z') *text += 'a' - 'A';
}
static void assign(char *to, const char *from) {
  while ((*to++ = *from++)) { //~ member-overflow
  }
}
static void copy(char *to, const char *from) {
  strcpy(to, from); //~ member-overflow
}

int main(void) {
  struct account *a = calloc(1, sizeof *a);
  if (!a) return 1;
  assign(a->owner, "A. Smith");
  lower(a->note);
  copy(a->note, "from here");
  printf("%d\n", a->balance + a->open > 0);
  free(a);
}
