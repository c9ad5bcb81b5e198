// The library reads the buffer for one thread while another one changes it; that it waits for a flag orders nothing.
#include <pthread.h>
#include <sched.h>
#include <stdatomic.h>
#include <stdio.h>

static char name[] = "Ada";
static atomic_int printed;

static void *print(void *p) {
  puts(name);
  atomic_store_explicit(&printed, 1, memory_order_relaxed);
  return p;
}

static void *change(void *p) {
  while (atomic_load_explicit(&printed, memory_order_relaxed) == 0) sched_yield();
  name[0] = 'I'; //~ data-race
  return p;
}

int main(void) {
  pthread_t a, b;
  pthread_create(&a, NULL, print, NULL);
  pthread_create(&b, NULL, change, NULL);
  pthread_join(a, NULL);
  pthread_join(b, NULL);
}
