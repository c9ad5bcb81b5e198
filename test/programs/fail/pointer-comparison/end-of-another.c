// sanitize: default pointer-compare
#include <stdio.h>
#include <stdlib.h>
/* The end belongs to another array. */
static int sum(const int *from, const int *end) {
  int total = 0;
  for (const int *p = from; p < end; p++) { //~ pointer-comparison
    total += *p;
    if (total > 5) break;
  }
  return total;
}
int main(void) {
  int *first = malloc(4 * sizeof *first), *second = malloc(4 * sizeof *second);
  if (!first || !second) return 1;
  for (int i = 0; i < 4; i++) first[i] = second[i] = i + 1;
  int ok = sum(first, first + 4) > 0;
  int bad = sum(first, second + 4) > 0;
  printf("%d\n", ok & bad);
  free(first);
  free(second);
  return 0;
}
