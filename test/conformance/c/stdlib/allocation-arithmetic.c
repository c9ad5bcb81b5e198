// covers: [7.24.3] malloc, calloc, realloc, aligned_alloc: zero sizes, overflow, growth keeps contents, alignment
#include <errno.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main(void) {
  volatile size_t huge = SIZE_MAX / 2;
  errno = 0;
  void *p = calloc(huge, 4);
  printf("%d %d\n", p == NULL, errno == ENOMEM);
  int *v = NULL;
  size_t cap = 0, n = 0;
  for (int i = 0; i < 5000; i++) {
    if (n == cap) { cap = cap ? cap * 2 : 1; int *q = realloc(v, cap * sizeof *v); if (!q) return 1; v = q; }
    v[n++] = i;
  }
  long sum = 0;
  for (size_t i = 0; i < n; i++) sum += v[i];
  v = realloc(v, 10 * sizeof *v);
  printf("%ld %d %zu\n", sum, v[9], cap);
  free(v);
  unsigned char *z = calloc(37, 11);
  int dirty = 0;
  for (int i = 0; i < 37 * 11; i++) dirty |= z[i];
  printf("%d\n", dirty);
  free(z);
  for (size_t a = 16; a <= 4096; a *= 4) { void *q = aligned_alloc(a, a * 2); printf("%d", (uintptr_t)q % a == 0); free(q); }
  void *m = NULL;
  printf(" %d %d\n", posix_memalign(&m, 256, 10), (uintptr_t)m % 256 == 0);
  free(m);
  free(NULL);
  return 0;
}
