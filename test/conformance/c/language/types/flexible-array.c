// covers: [6.7.2.1] a flexible array member
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct packet { unsigned short length; char kind; int data[]; };

static struct packet *make(int n) {
  struct packet *p = malloc(sizeof *p + n * sizeof p->data[0]);
  p->length = n;
  p->kind = 'k';
  for (int i = 0; i < n; i++) p->data[i] = i * i;
  return p;
}

int main(void) {
  printf("%zu\n", sizeof(struct packet));
  for (int n = 0; n < 6; n += 2) {
    struct packet *p = make(n);
    long s = 0;
    for (int i = 0; i < p->length; i++) s += p->data[i];
    printf("%d %c %ld\n", p->length, p->kind, s);
    free(p);
  }
  return 0;
}
