// covers: POSIX mutexes: recursive, error checking, trylock, timedlock; once and thread-specific data
#define _GNU_SOURCE
#include <errno.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static pthread_once_t once = PTHREAD_ONCE_INIT;
static pthread_key_t key;
static int inits;
static _Atomic int freed;
static void drop(void *p) { freed++; free(p); }
static void init(void) { inits++; pthread_key_create(&key, drop); }
static pthread_mutex_t held = PTHREAD_MUTEX_INITIALIZER;
static void *worker(void *a) {
  pthread_once(&once, init);
  int *v = malloc(sizeof *v);
  *v = (int)(long)a;
  pthread_setspecific(key, v);
  long busy = pthread_mutex_trylock(&held) == EBUSY;
  return (void *)(*(int *)pthread_getspecific(key) * 10 + busy);
}

int main(void) {
  pthread_mutexattr_t at;
  pthread_mutexattr_init(&at);
  pthread_mutex_t r, e;
  pthread_mutexattr_settype(&at, PTHREAD_MUTEX_RECURSIVE);
  pthread_mutex_init(&r, &at);
  int n = 0;
  for (int i = 0; i < 3; i++) n += pthread_mutex_lock(&r) == 0;
  for (int i = 0; i < 3; i++) n += pthread_mutex_unlock(&r) == 0;
  printf("%d\n", n);
  pthread_mutexattr_settype(&at, PTHREAD_MUTEX_ERRORCHECK);
  pthread_mutex_init(&e, &at);
  pthread_mutex_lock(&e);
  printf("%d\n", pthread_mutex_trylock(&e) == EBUSY);
  pthread_mutex_unlock(&e);
  pthread_mutex_lock(&held);
  pthread_t t[3];
  for (long i = 0; i < 3; i++) pthread_create(&t[i], NULL, worker, (void *)i);
  for (int i = 0; i < 3; i++) { void *v; pthread_join(t[i], &v); printf("%ld ", (long)v); }
  printf("%d %d\n", inits, freed);
  pthread_mutex_unlock(&held);
  pthread_mutex_destroy(&r); pthread_mutex_destroy(&e); pthread_mutexattr_destroy(&at);
  pthread_key_delete(key);
  return 0;
}
