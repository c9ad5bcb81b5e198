// Threads that run one after another, at once and in shared arenas: where malloc takes their blocks from.
#include <malloc.h>
#include <pthread.h>
#include <semaphore.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

enum { THREADS = 3 };

static sem_t go[THREADS], done;

static void tell(int thread, const char *what, void *block, void *first) {
  printf("thread %d %s: %s, usable %zu\n", thread, what,
         ((uintptr_t)block ^ (uintptr_t)first) >> 22 == 0 ? "where its first block is" : "elsewhere", malloc_usable_size(block));
}

static void *work(void *argument) {
  int me = (int)(intptr_t)argument;
  sem_wait(&go[me]);
  void *first = malloc(40 + 16 * me);
  void *second = malloc(3000);
  tell(me, "second", second, first);
  free(second);
  void *large = malloc(200000);
  tell(me, "large", large, first);
  free(large);
  sem_post(&done);
  sem_wait(&go[me]);
  free(first);
  sem_post(&done);
  return NULL;
}

static void step(int thread) {
  sem_post(&go[thread]);
  sem_wait(&done);
}

int main(void) {
  static char buffer[4096];
  setvbuf(stdout, buffer, _IOFBF, sizeof buffer);
  sem_init(&done, 0, 0);
  pthread_t threads[THREADS];
  void *kept = malloc(100);
  for (int i = 0; i < THREADS; i++) {
    sem_init(&go[i], 0, 0);
    pthread_create(&threads[i], NULL, work, (void *)(intptr_t)i);
  }
  for (int i = 0; i < THREADS; i++) step(i);
  malloc_info(0, stdout);
  struct mallinfo2 info = mallinfo2();
  printf("%zu %zu %zu %zu %zu\n", info.arena, info.ordblks, info.uordblks, info.fordblks, info.hblkhd);
  for (int i = 0; i < THREADS; i++) step(i);
  for (int i = 0; i < THREADS; i++) pthread_join(threads[i], NULL);
  malloc_info(0, stdout);
  malloc_trim(0);
  malloc_info(0, stdout);
  printf("%d\n", malloc_info(1, stdout));
  free(kept);
  return 0;
}
