// The mutex is initialised by one of the threads that use it, and only luck has the other one come later.
#include <pthread.h>
#include <stdatomic.h>
#include <sched.h>

static pthread_mutex_t guard;
static atomic_int ready;
static int sum;

static void *first(void *p) {
  pthread_mutex_init(&guard, NULL);
  pthread_mutex_lock(&guard);
  sum++;
  pthread_mutex_unlock(&guard);
  atomic_store_explicit(&ready, 1, memory_order_relaxed);
  return p;
}

static void *second(void *p) {
  while (atomic_load_explicit(&ready, memory_order_relaxed) == 0) sched_yield();
  pthread_mutex_lock(&guard); //~ data-race
  sum++;
  pthread_mutex_unlock(&guard);
  return p;
}

int main(void) {
  pthread_t a, b;
  pthread_create(&a, NULL, first, NULL);
  pthread_create(&b, NULL, second, NULL);
  pthread_join(a, NULL);
  pthread_join(b, NULL);
  pthread_mutex_destroy(&guard);
}
