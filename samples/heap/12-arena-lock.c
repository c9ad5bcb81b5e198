// Heap 12 · The allocator's lock: waiting in malloc, and a signal that came at the wrong moment
//
// What a thread's cache cannot serve comes from an arena, with the arena's lock held. Here both threads share the main arena
// (M_ARENA_MAX), and blocks of 2,000 bytes are too large for the caches, so each call takes the lock. In Memscape a call of
// malloc or free is one step, but now and then a thread loses the processor just when it has got the lock, as the seed decides.
//
// Meanwhile the worker sends signals to main, and the handler calls malloc. That goes well for a while. Then one comes when
// main is in malloc or free and has the lock: the handler's malloc waits for it, and main could give it back only after the
// handler has returned. (That is why malloc is not in the list of signal-safety(7).)
//
// What to do: press F5.
//   1. The program stops at the handler's malloc: a deadlock. Call Stack: "main (waits for the lock of the main arena, held by
//      thread 1)", and below the handler the call that has the lock. The worker came to malloc meanwhile and waits, too. The
//      Heap Map says so above the region and in each block's card. Press F5 again: no thread can ever go on.
//   2. Step back: before the handler's malloc only the worker waits.
//   3. Try another seed ("seed": 4 in the launch configuration): it happens elsewhere, or not at all. So it is in earnest.
#include <malloc.h>
#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>

static atomic_int over;

static void handler(int signal) {
  (void)signal;
  free(malloc(2000)); // what no handler may do
}

static void *work(void *main_thread) {
  while (!atomic_load(&over)) {
    pthread_kill(*(pthread_t *)main_thread, SIGUSR1);
    for (int i = 0; i < 20; i++) free(malloc(2000));
  }
  return NULL;
}

int main(void) {
  mallopt(M_ARENA_MAX, 1);
  signal(SIGUSR1, handler);
  pthread_t self = pthread_self();
  pthread_t worker;
  pthread_create(&worker, NULL, work, &self);
  for (int i = 0; i < 50000; i++) free(malloc(2000));
  atomic_store(&over, 1);
  pthread_join(worker, NULL);
  puts("it went well this time");
  return 0;
}
