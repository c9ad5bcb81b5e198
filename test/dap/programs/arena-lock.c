// Three threads share the main arena, with blocks that no cache takes; main looks on.
#include <malloc.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdlib.h>

static atomic_int left = 3;

static void *work(void *unused) {
  for (int i = 0; i < 20000; i++) {
    char *p = malloc(2000);
    *p = 'x';
    free(p);
  }
  atomic_fetch_sub(&left, 1);
  return unused;
}

int main(void) {
  mallopt(M_ARENA_MAX, 1);
  pthread_t threads[3];
  for (int i = 0; i < 3; i++) pthread_create(&threads[i], NULL, work, NULL);
  while (atomic_load(&left) > 0) {
    for (volatile int k = 0; k < 1000; k++) {
    }
    left += 0; // BREAK
  }
  for (int i = 0; i < 3; i++) pthread_join(threads[i], NULL);
  return 0;
}
