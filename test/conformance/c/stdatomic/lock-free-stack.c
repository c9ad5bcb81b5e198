// covers: [7.17] compare-and-exchange in a lock-free stack used by several threads
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>

enum { PER = 200, THREADS = 4 };
static struct node { int next, value; } nodes[PER * THREADS];
static atomic_int head = -1;
static atomic_long sum;

static void *push_all(void *a) {
  int base = (int)(long)a * PER;
  for (int i = 0; i < PER; i++) {
    int me = base + i, old = atomic_load(&head);
    nodes[me].value = me;
    do nodes[me].next = old;
    while (!atomic_compare_exchange_weak(&head, &old, me));
    atomic_fetch_add_explicit(&sum, me, memory_order_relaxed);
  }
  return NULL;
}

int main(void) {
  pthread_t t[THREADS];
  for (long i = 0; i < THREADS; i++) pthread_create(&t[i], NULL, push_all, (void *)i);
  for (int i = 0; i < THREADS; i++) pthread_join(t[i], NULL);
  long total = 0;
  int n = 0;
  for (int i = head; i >= 0; i = nodes[i].next) { total += nodes[i].value; n++; }
  printf("%d %ld %ld\n", n, total, (long)sum);
  return 0;
}
