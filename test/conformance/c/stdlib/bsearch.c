// covers: [7.22.5.1] bsearch: found, absent, first and last, an empty array, a key of another type
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct entry { const char *key; int value; };
static int compare(const void *key, const void *e) { return strcmp(key, ((const struct entry *)e)->key); }
static const struct entry table[] = {{"alpha", 1}, {"beta", 2}, {"delta", 4}, {"gamma", 3}, {"omega", 24}};

int main(void) {
  const char *keys[] = {"alpha", "omega", "delta", "epsilon", "", "zeta"};
  for (int i = 0; i < 6; i++) {
    const struct entry *e = bsearch(keys[i], table, 5, sizeof *table, compare);
    printf("%d ", e ? e->value : -1);
  }
  printf("%d\n", bsearch("x", table, 0, sizeof *table, compare) == NULL);
  return 0;
}
