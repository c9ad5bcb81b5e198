// covers: POSIX lfind, lsearch, insque, remque
#define _GNU_SOURCE
#include <search.h>
#include <stdio.h>

struct item { struct item *next, *prev; int v; };
static int compare(const void *a, const void *b) { return *(const int *)a != *(const int *)b; }

int main(void) {
  int a[10] = {5, 3, 9};
  size_t n = 3;
  int k = 9, m = 7;
  int *p = lfind(&k, a, &n, sizeof *a, compare);
  printf("%td %d\n", p - a, lfind(&m, a, &n, sizeof *a, compare) == NULL);
  lsearch(&m, a, &n, sizeof *a, compare);
  lsearch(&k, a, &n, sizeof *a, compare);
  printf("%zu %d\n", n, a[3]);
  struct item i[3] = {{.v = 1}, {.v = 2}, {.v = 3}};
  insque(&i[0], NULL);
  insque(&i[1], &i[0]);
  insque(&i[2], &i[0]);
  for (struct item *q = &i[0]; q; q = q->next) printf("%d ", q->v);
  remque(&i[2]);
  for (struct item *q = &i[0]; q; q = q->next) printf("%d ", q->v);
  printf("\n");
  return 0;
}
