// covers: [7.17.3] memory orders between threads: message passing, a sequence lock and a counter by relaxed additions
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>

static int payload[16];
static atomic_int ready;
static atomic_uint sequence;
static atomic_int left, right;
static atomic_long total;

static void *sender(void *unused) {
  for (int round = 1; round <= 50; round++) {
    for (int k = 0; k < 16; k++) payload[k] = round * k;
    atomic_store_explicit(&ready, round, memory_order_release);
    while (atomic_load_explicit(&ready, memory_order_acquire) != 0) sched_yield();
  }
  return unused;
}

static void *receiver(void *sum) {
  long *s = sum;
  for (int round = 1; round <= 50; round++) {
    while (atomic_load_explicit(&ready, memory_order_acquire) != round) sched_yield();
    for (int k = 0; k < 16; k++) *s += payload[k];
    atomic_store_explicit(&ready, 0, memory_order_release);
  }
  return NULL;
}

static void *writer(void *unused) {
  for (int k = 1; k <= 100; k++) {
    atomic_fetch_add(&sequence, 1);
    left = k;
    right = -k;
    atomic_fetch_add(&sequence, 1);
    atomic_fetch_add_explicit(&total, k, memory_order_relaxed);
  }
  return unused;
}

static void *reader(void *torn) {
  for (int k = 0; k < 100; k++) {
    unsigned before = sequence;
    int a = left, b = right;
    if (before % 2 == 0 && sequence == before && a + b != 0) ++*(int *)torn;
    atomic_fetch_add_explicit(&total, 1, memory_order_relaxed);
  }
  return NULL;
}

int main(void) {
  pthread_t t[4];
  long sum = 0;
  int torn = 0;
  pthread_create(&t[0], NULL, sender, NULL);
  pthread_create(&t[1], NULL, receiver, &sum);
  pthread_create(&t[2], NULL, writer, NULL);
  pthread_create(&t[3], NULL, reader, &torn);
  for (int k = 0; k < 4; k++) pthread_join(t[k], NULL);
  printf("%ld %d %ld %u\n", sum, torn, (long)total, (unsigned)sequence);
  return 0;
}
