// covers: [7.19] offsetof of nested members and array elements, NULL, ptrdiff_t
#include <stddef.h>
#include <stdio.h>

struct inner { char a; double b; short c[4]; };
struct outer { int i; struct inner in[2]; char *p; };

int main(void) {
  printf("%zu %zu %zu %zu\n", offsetof(struct inner, b), offsetof(struct inner, c[2]), offsetof(struct outer, in[1]), offsetof(struct outer, p));
  struct outer o = {.in[1].c = {1, 2, 3, 4}};
  short *s = (short *)((char *)&o + offsetof(struct outer, in[1].c[3]));
  struct outer *back = (struct outer *)((char *)&o.p - offsetof(struct outer, p));
  ptrdiff_t d = (char *)&o.in[1] - (char *)&o.in[0];
  printf("%d %d %td %d\n", *s, back == &o, d, NULL == (void *)0);
  return 0;
}
