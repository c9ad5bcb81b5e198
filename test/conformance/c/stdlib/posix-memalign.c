// covers: POSIX posix_memalign, GNU memalign, malloc_usable_size, reallocarray
#define _GNU_SOURCE
#include <errno.h>
#include <malloc.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

int main(void) {
  void *p = NULL;
  int r = posix_memalign(&p, 256, 100);
  printf("%d %d\n", r, (int)((uintptr_t)p % 256));
  free(p);
  printf("%d\n", posix_memalign(&p, 24, 8) == EINVAL);
  p = memalign(64, 10);
  printf("%d %d\n", (int)((uintptr_t)p % 64), malloc_usable_size(p) >= 10);
  free(p);
  int *a = reallocarray(NULL, 5, sizeof *a);
  a[4] = 9;
  a = reallocarray(a, 50, sizeof *a);
  printf("%d\n", a[4]);
  errno = 0;
  volatile size_t half = SIZE_MAX / 2;
  printf("%d", reallocarray(a, half, 8) == NULL);
  printf(" %d\n", errno == ENOMEM);
  free(a);
  return 0;
}
