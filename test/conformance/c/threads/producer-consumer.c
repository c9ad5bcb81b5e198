// covers: POSIX mutexes and condition variables: a bounded queue of several producers and consumers
#include <pthread.h>
#include <stdio.h>

enum { SLOTS = 4, ITEMS = 60, MAKERS = 3, TAKERS = 2 };
static int queue[SLOTS], head, count, done, seen[MAKERS * ITEMS];
static pthread_mutex_t m = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t filled = PTHREAD_COND_INITIALIZER, emptied = PTHREAD_COND_INITIALIZER;

static void *make(void *a) {
  for (int i = 0; i < ITEMS; i++) {
    pthread_mutex_lock(&m);
    while (count == SLOTS) pthread_cond_wait(&emptied, &m);
    queue[(head + count++) % SLOTS] = (int)(long)a * ITEMS + i;
    pthread_cond_signal(&filled);
    pthread_mutex_unlock(&m);
  }
  return NULL;
}
static void *take(void *a) {
  long n = 0;
  for (;;) {
    pthread_mutex_lock(&m);
    while (count == 0 && !done) pthread_cond_wait(&filled, &m);
    if (count == 0) { pthread_mutex_unlock(&m); return (void *)n; }
    int v = queue[head];
    head = (head + 1) % SLOTS;
    count--;
    seen[v]++;
    pthread_cond_signal(&emptied);
    pthread_mutex_unlock(&m);
    n++;
  }
  return a;
}

int main(void) {
  pthread_t p[MAKERS], c[TAKERS];
  for (long i = 0; i < MAKERS; i++) pthread_create(&p[i], NULL, make, (void *)i);
  for (long i = 0; i < TAKERS; i++) pthread_create(&c[i], NULL, take, NULL);
  for (int i = 0; i < MAKERS; i++) pthread_join(p[i], NULL);
  pthread_mutex_lock(&m);
  done = 1;
  pthread_cond_broadcast(&filled);
  pthread_mutex_unlock(&m);
  long total = 0;
  for (int i = 0; i < TAKERS; i++) { void *n; pthread_join(c[i], &n); total += (long)n; }
  int once = 0;
  for (int i = 0; i < MAKERS * ITEMS; i++) once += seen[i] == 1;
  printf("%ld %d\n", total, once);
  return 0;
}
