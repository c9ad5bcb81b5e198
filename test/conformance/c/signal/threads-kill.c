// covers: POSIX pthread_kill, pthread_sigmask and a thread that waits for the process's signals
#define _GNU_SOURCE
#include <pthread.h>
#include <semaphore.h>
#include <signal.h>
#include <stdio.h>
#include <unistd.h>

static pthread_t worker;
static volatile sig_atomic_t in_worker;
static sem_t ready, seen;

static void on(int s) {
  (void)s;
  in_worker = pthread_equal(pthread_self(), worker) ? 1 : 2;
  sem_post(&seen);
}

static void *busy(void *a) {
  sem_post(&ready);
  while (!in_worker) usleep(1000);
  return a;
}

static void *signals(void *a) {
  sigset_t *set = a;
  int n, total = 0;
  for (;;) {
    sigwait(set, &n);
    if (n == SIGTERM) break;
    total++;
    sem_post(&seen);
  }
  return (void *)(long)total;
}

int main(void) {
  sem_init(&ready, 0, 0);
  sem_init(&seen, 0, 0);
  signal(SIGUSR1, on);
  pthread_create(&worker, NULL, busy, &ready);
  sem_wait(&ready);
  printf("%d\n", pthread_kill(worker, 0));
  printf("%d\n", pthread_kill(worker, SIGUSR1));
  sem_wait(&seen);
  void *r;
  pthread_join(worker, &r);
  printf("%d %d\n", (int)in_worker, r == &ready);

  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, SIGUSR2);
  sigaddset(&set, SIGTERM);
  pthread_sigmask(SIG_BLOCK, &set, NULL);
  pthread_t t;
  pthread_create(&t, NULL, signals, &set);
  for (int i = 0; i < 3; i++) {
    kill(getpid(), SIGUSR2);
    sem_wait(&seen);
  }
  kill(getpid(), SIGTERM);
  pthread_join(t, &r);
  printf("%ld\n", (long)r);
  return 0;
}
