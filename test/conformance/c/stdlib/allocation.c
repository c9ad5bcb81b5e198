// covers: [7.22.3] malloc, calloc, realloc, free, aligned_alloc
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main(void) {
  int *z = calloc(100, sizeof *z), s = 0;
  for (int i = 0; i < 100; i++) s += z[i];
  printf("%d\n", s);
  for (int i = 0; i < 100; i++) z[i] = i;
  z = realloc(z, 1000 * sizeof *z);
  for (int i = 0; i < 100; i++) s += z[i];
  z = realloc(z, 10 * sizeof *z);
  printf("%d %d\n", s, z[9]);
  char *n = realloc(NULL, 16);
  strcpy(n, "from null");
  puts(n);
  for (size_t a = 16; a <= 4096; a *= 4) {
    void *p = aligned_alloc(a, a * 2);
    printf("%d", (uintptr_t)p % a == 0);
    memset(p, 1, a * 2);
    free(p);
  }
  free(n);
  free(z);
  free(NULL);
  printf("\n");
  return 0;
}
