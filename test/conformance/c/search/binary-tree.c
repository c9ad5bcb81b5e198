// covers: POSIX tsearch, tfind, tdelete, twalk
#define _GNU_SOURCE
#include <search.h>
#include <stdio.h>
#include <stdlib.h>

static int compare(const void *a, const void *b) { return *(const int *)a - *(const int *)b; }
static void visit(const void *node, VISIT which, int depth) {
  (void)depth;
  if (which == postorder || which == leaf) printf("%d ", **(int *const *)node);
}
static void nothing(void *p) { (void)p; }

int main(void) {
  static int v[] = {50, 20, 80, 10, 30, 70, 90, 20};
  void *root = NULL;
  for (int i = 0; i < 8; i++) tsearch(&v[i], &root, compare);
  twalk(root, visit);
  int key = 70, missing = 71;
  printf("| %d %d\n", **(int **)tfind(&key, &root, compare), tfind(&missing, &root, compare) == NULL);
  tdelete(&v[0], &root, compare);
  tdelete(&v[3], &root, compare);
  twalk(root, visit);
  printf("\n");
  tdestroy(root, nothing);
  return 0;
}
