// Heap 10 · Threads: whose arena, whose cache, and whose fault
//
// malloc may be called from several threads at once. Each thread has a cache of its own (its tcache), for which it needs no
// lock; what the cache cannot serve comes from the thread's arena, which has one. main uses the main arena, the heap that grows
// by brk. The first malloc of another thread makes it an arena in a mapping; its chunks have A (4) in their size field.
//
// What to do: set breakpoints on the lines marked STOP, press F5, and F5 again to go on.
//   1. The Heap Map has a second region, "the arena of thread 2". In it the worker's own tcache, a chunk of 656 bytes as main
//      has at the heap's start, and block #2: its size field is 0x35, that is 48 + A + P; main's block #1 has 0x31.
//   2. The worker freed main's block, #1: it waits in the worker's tcache ("tcache[1] of thread 2"), not in main's.
//   3. So main's next request for 40 bytes got a new chunk, #3, although one of that size is free.
//   4. On the way here the program stopped: a data race, both threads change total without a lock. With a mutex around both
//      it is gone. Here the worker has ended: what was in its tcache went to the arenas that it came from, #1 to the main one
//      and #2 to the worker's, which waits for the next thread that needs one.
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static pthread_barrier_t step;
static char *shared;
static int total;

static void *work(void *unused) {
  (void)unused;
  char *own = malloc(40);
  strcpy(own, "the worker's");
  pthread_barrier_wait(&step); // STOP 1
  pthread_barrier_wait(&step);
  free(shared);
  pthread_barrier_wait(&step); // STOP 2
  pthread_barrier_wait(&step);
  total += (int)strlen(own); // a data race with main
  free(own);
  return NULL;
}

int main(void) {
  puts("stdout has its buffer");
  pthread_t worker;
  pthread_barrier_init(&step, NULL, 2);
  shared = malloc(40);
  strcpy(shared, "main's");
  pthread_create(&worker, NULL, work, NULL);
  pthread_barrier_wait(&step);
  pthread_barrier_wait(&step);
  pthread_barrier_wait(&step);

  char *next = malloc(40);
  strcpy(next, "main's next");
  pthread_barrier_wait(&step); // STOP 3
  total += (int)strlen(next);
  pthread_join(worker, NULL);

  printf("total %d\n", total); // STOP 4
  free(next);
  return 0;
}
