// covers: [7.17.8] atomic_flag as a lock; acquire and release order plain data
#include <pthread.h>
#include <sched.h>
#include <stdatomic.h>
#include <stdio.h>

static atomic_flag lock = ATOMIC_FLAG_INIT;
static int counter, history[64], at;

static void *work(void *a) {
  for (int i = 0; i < 16; i++) {
    while (atomic_flag_test_and_set_explicit(&lock, memory_order_acquire)) sched_yield();
    counter++;
    history[at++] = (int)(long)a;
    atomic_flag_clear_explicit(&lock, memory_order_release);
  }
  return NULL;
}

int main(void) {
  pthread_t t[4];
  for (long i = 0; i < 4; i++) pthread_create(&t[i], NULL, work, (void *)i);
  for (int i = 0; i < 4; i++) pthread_join(t[i], NULL);
  int count[4] = {0};
  for (int i = 0; i < 64; i++) count[history[i]]++;
  printf("%d %d %d %d %d\n", counter, count[0], count[1], count[2], count[3]);
  return 0;
}
