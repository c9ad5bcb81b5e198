// covers: [7.19] offsetof in nested members and arrays, NULL, size_t, ptrdiff_t, max_align_t
#include <stddef.h>
#include <stdio.h>

struct inner { char c; double d[3]; };
struct outer { short s; struct inner in[2]; union { int i; char b[7]; } u; int :5; int last; };

int main(void) {
  printf("%zu %zu %zu\n", offsetof(struct outer, in), offsetof(struct outer, in[1]), offsetof(struct outer, in[1].d[2]));
  printf("%zu %zu %zu\n", offsetof(struct outer, u.b[3]), offsetof(struct outer, last), sizeof(struct outer));
  struct outer o, *p = &o;
  printf("%d\n", (char *)&p->in[1].d - (char *)p == offsetof(struct outer, in[1].d));
  int a[10];
  ptrdiff_t d = &a[7] - &a[2];
  printf("%td %td\n", d, &a[2] - &a[7]);
  struct outer *from = (struct outer *)((char *)&o.last - offsetof(struct outer, last));
  printf("%d %d %d\n", from == &o, NULL == (void *)0, (int)_Alignof(max_align_t) >= 8);
  return 0;
}
