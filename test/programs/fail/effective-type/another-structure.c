// sanitize: default effective-type
#include <stdio.h>
#include <stdlib.h>
struct sample {
  int id;
  float value;
};
struct record {
  int id;
  int count;
};
static int count_of(const struct record *r) { return r->id + r->count; } //~ effective-type
int main(void) {
  struct sample *s = malloc(sizeof *s);
  s->id = 7;
  s->value = 2.5f;
  printf("%d\n", count_of((struct record *)s) > 0);
  free(s);
  return 0;
}
