// covers: POSIX hcreate and hsearch, tsearch and twalk, insque and remque, lfind and lsearch
#define _GNU_SOURCE
#include <search.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int cmp(const void *a, const void *b) { return strcmp(a, b); }
static int cmp_int(const void *a, const void *b) { return *(const int *)a - *(const int *)b; }
static void visit(const void *n, VISIT v, int depth) { if (v == postorder || v == leaf) printf("%s:%d ", *(char *const *)n, depth); }
static void nothing(void *p) { (void)p; }
struct link { struct link *next, *prev; int v; };

int main(void) {
  hcreate(16);
  const char *k[] = {"one", "two", "three", "four"};
  for (long i = 0; i < 4; i++) { ENTRY e = {(char *)k[i], (void *)(i + 1)}; hsearch(e, ENTER); }
  ENTRY e = {(char *)"three", NULL}, *f = hsearch(e, FIND);
  printf("%ld ", f ? (long)f->data : -1);
  e.key = (char *)"none";
  printf("%d\n", hsearch(e, FIND) == NULL);
  hdestroy();
  void *root = NULL;
  const char *w[] = {"m", "f", "t", "c", "h", "p", "x", "m"};
  for (int i = 0; i < 8; i++) tsearch(w[i], &root, cmp);
  twalk(root, visit);
  puts("");
  tdelete("f", &root, cmp);
  printf("%d %d\n", tfind("f", &root, cmp) == NULL, tfind("p", &root, cmp) != NULL);
  tdestroy(root, nothing);
  struct link a = {.v = 1}, b = {.v = 2}, c = {.v = 3};
  insque(&a, NULL); insque(&b, &a); insque(&c, &a);
  remque(&c);
  printf("%d %d\n", a.next->v, b.prev->v);
  int v[8] = {4, 2, 9}; size_t n = 3; int key = 7, old = 2;
  int *at = lsearch(&key, v, &n, sizeof *v, cmp_int);
  printf("%td %zu ", at - v, n);
  at = lfind(&old, v, &n, sizeof *v, cmp_int);
  printf("%td %zu\n", at - v, n);
  return 0;
}
