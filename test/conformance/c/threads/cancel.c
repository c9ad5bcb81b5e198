// covers: POSIX pthread_cancel: cancellation points, handlers, disabled and asynchronous cancelling
#define _GNU_SOURCE
#include <pthread.h>
#include <semaphore.h>
#include <stdio.h>
#include <unistd.h>

static sem_t ready, never;
static pthread_mutex_t m = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t c = PTHREAD_COND_INITIALIZER;
static int log_[8], logged;

static void note(void *a) { log_[logged++] = *(int *)a; }
static void unlock(void *a) { pthread_mutex_unlock(a); log_[logged++] = 77; }

static void *sleeper(void *a) {
  int one = 1, two = 2;
  pthread_cleanup_push(note, &one);
  pthread_cleanup_push(note, &two);
  sem_post(&ready);
  for (;;) sleep(100);
  pthread_cleanup_pop(1);
  pthread_cleanup_pop(1);
  return a;
}
static void *waiter(void *a) {
  pthread_mutex_lock(&m);
  pthread_cleanup_push(unlock, &m);
  sem_post(&ready);
  for (;;) pthread_cond_wait(&c, &m);
  pthread_cleanup_pop(0);
  return a;
}
static void *poster(void *a) {
  sem_post(&ready);
  sem_wait(&never);
  return a;
}
static void *shielded(void *a) {
  int old;
  pthread_setcancelstate(PTHREAD_CANCEL_DISABLE, &old);
  sem_post(&ready);
  usleep(20000);
  pthread_testcancel();
  log_[logged++] = old == PTHREAD_CANCEL_ENABLE ? 5 : 6;
  pthread_setcancelstate(PTHREAD_CANCEL_ENABLE, NULL);
  pthread_testcancel();
  log_[logged++] = 99;
  return a;
}
static void *spinner(void *a) {
  pthread_setcanceltype(PTHREAD_CANCEL_ASYNCHRONOUS, NULL);
  sem_post(&ready);
  for (volatile unsigned long n = 0;; n++) {}
  return a;
}

static void run(const char *name, void *(*f)(void *)) {
  pthread_t t;
  void *r;
  logged = 0;
  pthread_create(&t, NULL, f, NULL);
  sem_wait(&ready);
  int e = pthread_cancel(t);
  pthread_join(t, &r);
  printf("%s %d %d:", name, e, r == PTHREAD_CANCELED);
  for (int i = 0; i < logged; i++) printf(" %d", log_[i]);
  puts("");
}

int main(void) {
  sem_init(&ready, 0, 0);
  sem_init(&never, 0, 0);
  run("sleep", sleeper);
  run("cond", waiter);
  printf("mutex free: %d\n", pthread_mutex_trylock(&m));
  pthread_mutex_unlock(&m);
  run("sem", poster);
  run("shield", shielded);
  run("spin", spinner);
  return 0;
}
