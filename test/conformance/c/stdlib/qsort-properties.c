// covers: [7.24.5.2] qsort: structures, strings, many equal keys, reverse order, one and no element; bsearch of each
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct item { int key; char tag[5]; };
static int by_key(const void *a, const void *b) { const struct item *x = a, *y = b; return (x->key > y->key) - (x->key < y->key); }
static int by_text(const void *a, const void *b) { return strcmp(*(char *const *)a, *(char *const *)b); }
static int down(const void *a, const void *b) { return *(const int *)b - *(const int *)a; }

int main(void) {
  struct item t[100];
  unsigned seed = 7;
  for (int i = 0; i < 100; i++) { seed = seed * 1103515245u + 12345u; t[i].key = (int)(seed >> 16) % 10; snprintf(t[i].tag, 5, "%d", i); }
  qsort(t, 100, sizeof *t, by_key);
  int ok = 1, sum = 0;
  for (int i = 0; i < 100; i++) { if (i && t[i - 1].key > t[i].key) ok = 0; sum += atoi(t[i].tag); }
  printf("%d %d\n", ok, sum);
  const char *w[] = {"pear", "fig", "apple", "date", "cherry", "banana"};
  qsort(w, 6, sizeof *w, by_text);
  for (int i = 0; i < 6; i++) printf("%s ", w[i]);
  puts("");
  const char *k = "date", **f = bsearch(&k, w, 6, sizeof *w, by_text);
  printf("%td %d\n", f - w, (k = "kiwi", bsearch(&k, w, 6, sizeof *w, by_text) == NULL));
  int n[] = {1, 2, 3, 4, 5, 6, 7};
  qsort(n, 7, sizeof *n, down);
  for (int i = 0; i < 7; i++) printf("%d ", n[i]);
  qsort(n, 1, sizeof *n, down);
  qsort(n, 0, sizeof *n, down);
  printf("%d %d\n", n[0], bsearch(n, n, 0, sizeof *n, down) == NULL);
  return 0;
}
