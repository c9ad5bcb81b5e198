// covers: POSIX rwlocks, barriers and spin locks: readers together, one serial thread per round
#define _GNU_SOURCE
#include <errno.h>
#include <pthread.h>
#include <stdio.h>

static pthread_rwlock_t rw = PTHREAD_RWLOCK_INITIALIZER;
static pthread_barrier_t bar;
static pthread_spinlock_t spin;
static int value, serial, round_[5];

static void *work(void *a) {
  for (int i = 0; i < 5; i++) {
    if (pthread_barrier_wait(&bar) == PTHREAD_BARRIER_SERIAL_THREAD) {
      pthread_rwlock_wrlock(&rw);
      value++;
      pthread_rwlock_unlock(&rw);
      pthread_spin_lock(&spin);
      serial++;
      pthread_spin_unlock(&spin);
    }
    pthread_barrier_wait(&bar);
    pthread_rwlock_rdlock(&rw);
    if (a == NULL) round_[i] = value;
    pthread_rwlock_unlock(&rw);
  }
  return NULL;
}

int main(void) {
  pthread_barrier_init(&bar, NULL, 3);
  pthread_spin_init(&spin, PTHREAD_PROCESS_PRIVATE);
  pthread_t t[3];
  for (long i = 0; i < 3; i++) pthread_create(&t[i], NULL, work, (void *)i);
  for (int i = 0; i < 3; i++) pthread_join(t[i], NULL);
  for (int i = 0; i < 5; i++) printf("%d ", round_[i]);
  printf("%d\n", serial);
  pthread_rwlock_rdlock(&rw);
  printf("%d ", pthread_rwlock_tryrdlock(&rw)); printf("%d\n", pthread_rwlock_trywrlock(&rw) == EBUSY);
  pthread_rwlock_unlock(&rw);
  pthread_rwlock_unlock(&rw);
  pthread_barrier_destroy(&bar);
  pthread_spin_destroy(&spin);
  pthread_rwlock_destroy(&rw);
  return 0;
}
