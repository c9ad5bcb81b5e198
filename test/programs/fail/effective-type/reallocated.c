// sanitize: default effective-type
#include <stdio.h>
#include <stdlib.h>
int main(void) {
  double *table = malloc(3 * sizeof *table);
  for (int i = 0; i < 3; i++)
    table[i] = i + 0.1;
  void *larger = realloc(table, 300 * sizeof *table);
  const long *words = larger;
  printf("%d\n", words[1] != 0); //~ effective-type
  free(larger);
  return 0;
}
